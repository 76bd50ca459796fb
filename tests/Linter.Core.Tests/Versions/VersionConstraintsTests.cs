using CsCheck;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Tests.Versions;

internal sealed class VersionConstraintsTests
{
    private static readonly Gen<string> GenConstraint = Gen.Select(
        Gen.OneOf("", "=", "!=", ">", ">=", "<", "<=", "~>"),
        Gen.Int[0, 3],
        Gen.Int[-1, 3],
        Gen.Int[-1, 3],
        (symbol, major, minor, patch) => $"{symbol} {major}{(minor < 0 ? "" : "." + minor)}{(minor < 0 || patch < 0 ? "" : "." + patch)}".Trim());

    private static readonly Gen<VersionConstraints> GenConstraints = Gen.Select(
        GenConstraint.List[1, 4],
        Gen.OneOf(ConstraintSubject.Provider, ConstraintSubject.Core),
        (items, subject) => Parse(string.Join(", ", items), subject));

    private static readonly Gen<ReleaseVersion> GenRelease =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 4], (major, minor, patch) => ReleaseVersion.Of(major, minor, patch));

    private static IEnumerable<TestCaseData> ProviderCases() =>
        ConstraintCases.OfProvider.Select(item => new TestCaseData(item.Text, item.Chosen).SetArgDisplayNames(item.Text, item.Chosen));

    private static IEnumerable<TestCaseData> CoreCases() =>
        ConstraintCases.OfCore.Select(item => new TestCaseData(item.Text, item.Allows).SetArgDisplayNames(item.Text, $"{item.Allows}"));

    [TestCaseSource(nameof(ProviderCases))]
    public void A_provider_release_is_chosen_as_Terraform_does(string text, string chosen) => Assert.That(ConstraintCases.Choose(text), Is.EqualTo(chosen));

    [TestCaseSource(nameof(CoreCases))]
    public void Terraform_1_11_4_passes_as_it_says_itself(string text, bool? allows) => Assert.That(ConstraintCases.Passes(text, "1.11.4"), Is.EqualTo(allows));

    [TestCase("1.12.0-beta1", ">= 1.12", true)]
    [TestCase("1.12.0-beta1", "< 1.12", false)]
    [TestCase("1.12.0-dev", "~> 1.12.0", true)]
    public void A_prerelease_of_Terraform_counts_as_its_release(string release, string text, bool allows) =>
        Assert.That(ConstraintCases.Passes(text, release), Is.EqualTo(allows));

    [TestCase("=> 1.0", "has the operator =>, which is none of =, !=, >, >=, <, <= and ~>")]
    [TestCase(">= 1.0,", "is empty, or has a comma with nothing beside it")]
    [TestCase(">= 1.0, ", "has nothing but blanks between commas")]
    [TestCase("~>", "has no version after ~>")]
    [TestCase(">= 1.0 < 2.0", "has two conditions without a comma between them")]
    [TestCase("5.x", "has a wildcard; write ~> with one number less instead")]
    [TestCase("^5.0", "has the operator ^, which Terraform does not know; ~> is its nearest")]
    [TestCase("latest", "has no version that Terraform can read")]
    [TestCase("v5.0", "has a v before the version, which provider constraints do not allow")]
    [TestCase("5.0.0.1", "has more than three numbers")]
    [TestCase(">=  5.0", "has more than one blank after the operator")]
    [TestCase("5.0beta", "has a prerelease without a hyphen before it")]
    public void A_refused_text_says_why(string text, string reason)
    {
        Assert.That(VersionConstraints.TryParse(text, ConstraintSubject.Provider, out _, out var actual), Is.False);
        Assert.That(actual, Is.EqualTo(reason));
    }

    [Test]
    public void A_prerelease_in_required_version_says_why()
    {
        Assert.That(VersionConstraints.TryParse("1.0-rc1", ConstraintSubject.Core, out _, out var actual), Is.False);
        Assert.That(actual, Is.EqualTo("names a prerelease, which required_version does not support"));
    }

    [TestCase(">= 5.0, < 4.0", ">= 5.0", "< 4.0")]
    [TestCase(">= 3.0, ~> 4.0, ~> 5.0, != 4.1.0", "~> 4.0", "~> 5.0")]
    [TestCase("5.1.0, != 5.1.0", "5.1.0", "!= 5.1.0")]
    [TestCase("> 5.0.0, < 5.0.1", "> 5.0.0", "< 5.0.1")]
    [TestCase("~> 5.0.0, >= 5.1", "~> 5.0.0", ">= 5.1")]
    [TestCase("4.0.0, 5.0.0", "4.0.0", "5.0.0")]
    [TestCase("< 0.0.0, >= 0", "< 0.0.0", ">= 0")]
    public void The_first_two_conditions_that_clash_are_named(string text, string first, string second)
    {
        var clash = Parse(text, ConstraintSubject.Provider).Clash();
        Assert.That((clash?.First.Text, clash?.Second.Text), Is.EqualTo((first, second)));
    }

    [TestCase(">= 4.0, < 6.0")]
    [TestCase("~> 5.0, ~> 5.31")]
    [TestCase("!= 5.0.0, >= 5.0.0, <= 5.0.1")]
    [TestCase("> 5.0.0, <= 5.0.1")]
    public void Conditions_that_can_be_met_together_do_not_clash(string text)
    {
        Assert.That(Parse(text, ConstraintSubject.Provider).Clash(), Is.Null);
        Assert.That(Parse(text, ConstraintSubject.Provider).CannotBeMet, Is.False);
    }

    [TestCase("~> 5.0", true, true)]
    [TestCase(">= 5.0", true, false)]
    [TestCase("< 5.0", false, true)]
    [TestCase("!= 5.0", false, false)]
    [TestCase("5.0", true, true)]
    [TestCase(">= 5.0, < 6.0", true, true)]
    [TestCase("~> 5", true, true)]
    public void Ends_are_known(string text, bool lower, bool upper)
    {
        var constraints = Parse(text, ConstraintSubject.Provider);
        Assert.That((constraints.HasLowerEnd, constraints.HasUpperEnd), Is.EqualTo((lower, upper)));
    }

    [Test]
    public void One_number_has_no_upper_end_for_Terraform_itself() => Assert.That(Parse("~> 1", ConstraintSubject.Core).HasUpperEnd, Is.False);

    [Test]
    public void No_condition_allows_everything() => Assert.That(VersionConstraints.None(ConstraintSubject.Provider).Allows(ReleaseVersion.Of(9)), Is.True);

    [Test]
    public void Constraints_of_several_places_hold_together()
    {
        var all = VersionConstraints.All(ConstraintSubject.Provider, [Parse(">= 4.0", ConstraintSubject.Provider), Parse("< 5.0, != 4.2.0", ConstraintSubject.Provider)]);
        Assert.That(all.ToString(), Is.EqualTo(">= 4.0, < 5.0, != 4.2.0"));
        Assert.That(all.Allows(ReleaseVersion.Of(4, 1)), Is.True);
        Assert.That(all.Allows(ReleaseVersion.Of(4, 2)), Is.False);
    }

    [Test]
    public void A_list_allows_what_each_of_its_conditions_allows() => Gen.Select(GenConstraints, GenRelease).Sample((constraints, release) =>
        constraints.Allows(release) == constraints.Items.All(item => item.Allows(release)));

    [Test]
    public void What_cannot_be_met_allows_no_release() => Gen.Select(GenConstraints, GenRelease).Sample((constraints, release) =>
        !(constraints.CannotBeMet && constraints.Allows(release)));

    [Test]
    public void What_can_be_met_is_met_by_some_release() => GenConstraints.Sample(constraints =>
    {
        var grid = from major in Enumerable.Range(0, 5) from minor in Enumerable.Range(0, 6) from patch in Enumerable.Range(0, 10)
                   select ReleaseVersion.Of(major, minor, patch);
        return constraints.CannotBeMet || grid.Any(constraints.Allows);
    });

    [Test]
    public void A_clash_is_really_one() => GenConstraints.Sample(constraints => constraints.Clash() is null || constraints.CannotBeMet);

    [Test]
    public void What_is_printed_reads_back_as_the_same() => Gen.Select(GenConstraints, GenRelease).Sample((constraints, release) =>
        Parse(constraints.ToString(), constraints.Subject).Allows(release) == constraints.Allows(release));

    [Test]
    public void No_text_makes_reading_throw() => Gen.Select(Gen.String, Gen.OneOf(ConstraintSubject.Provider, ConstraintSubject.Core)).Sample((text, subject) =>
        VersionConstraints.TryParse(text, subject, out var constraints, out var reason) ? constraints is not null : reason is not null);

    private static VersionConstraints Parse(string text, ConstraintSubject subject) =>
        VersionConstraints.TryParse(text, subject, out var constraints, out var reason) ? constraints : throw new ArgumentException(reason, nameof(text));
}
