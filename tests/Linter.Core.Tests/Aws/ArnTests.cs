using CsCheck;
using Linter.Core.Aws;
using Linter.Hcl.Values;

namespace Linter.Core.Tests.Aws;

internal sealed class ArnTests
{
    private static readonly UnknownReason Reason = new(UnknownKind.NoValue, "var.x has no value in this folder");

    [Test]
    public void A_whole_ARN_is_taken_apart()
    {
        Assert.That(Arn.TryParse("arn:aws:iam::111122223333:role/team/deploy:x", out var arn), Is.True);
        Assert.That(arn, Is.EqualTo(new Arn("aws", "iam", "", "111122223333", "role/team/deploy:x", "role/team/deploy:x")));
        Assert.That(arn!.IsKnown, Is.True);
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("arn")]
    [TestCase("arn:aws:iam::111122223333")]
    [TestCase("ARN:aws:iam::111122223333:role/x")]
    [TestCase("urn:aws:iam::111122223333:role/x")]
    [TestCase("111122223333")]
    public void What_has_not_six_parts_is_no_ARN(string? text) => Assert.That(Arn.TryParse(text, out _), Is.False);

    [Test]
    public void Parts_that_are_not_known_stay_open()
    {
        var value = Partly("arn:", null, ":iam::111122223333:role/", null);
        Assert.That(Arn.TryParse(value, out var arn), Is.True);
        Assert.That(arn, Is.EqualTo(new Arn(null, "iam", "", "111122223333", null, "role/")));
    }

    [Test]
    public void A_part_that_is_half_known_is_not_known()
    {
        Assert.That(Arn.TryParse(Partly("arn:aws:iam::1111", null, ":role/x"), out var arn), Is.True);
        Assert.That((arn!.Account, arn.Resource), Is.EqualTo(((string?)null, "role/x")));
    }

    [Test]
    public void Too_little_known_is_no_ARN()
    {
        Assert.That(Arn.TryParse(Partly(null, ":role/x"), out _), Is.False);
        Assert.That(Arn.TryParse(Partly("arn:aws:iam::", null), out _), Is.False);
        Assert.That(Arn.TryParse(new UnknownValue(HclType.String, Reason), out _), Is.False);
    }

    [TestCase("arn:aws:iam::111122223333:role/devops")]
    [TestCase("arn:aws-us-gov:iam::111122223333:role/path/to/devops")]
    [TestCase("arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_0123456789abcdef")]
    [TestCase("arn:aws-cn:iam::000000000001:role/a+=,.@-_b")]
    public void The_ARN_of_a_role_is_fine(string text) => Assert.That(RoleArn.Judge(text), Is.Null);

    [TestCase("", RoleArnProblemKind.Empty, "empty")]
    [TestCase("arn:aws:iam:::role/devops", RoleArnProblemKind.Malformed, "no account number")]
    [TestCase("arn:aws:iam::11112222333:role/devops", RoleArnProblemKind.Malformed, "11 digits")]
    [TestCase("arn:aws:iam::1111-2222-3333:role/devops", RoleArnProblemKind.Malformed, "hyphens")]
    [TestCase("arn:aws:iam::ACCOUNT_ID:role/devops", RoleArnProblemKind.Malformed, "text where the account number is due")]
    [TestCase("arn:aws:iam::<ACCOUNT_ID>:role/devops", RoleArnProblemKind.Malformed, "angle brackets")]
    [TestCase("arn:aws:iam::${var.account}:role/devops", RoleArnProblemKind.Malformed, "reference")]
    [TestCase("arn:aws:iam::aws:role/devops", RoleArnProblemKind.Malformed, "names aws as account")]
    [TestCase("arn:aws:iam:us-east-1:111122223333:role/devops", RoleArnProblemKind.Malformed, "us-east-1 where the region would stand")]
    [TestCase(" arn:aws:iam::111122223333:role/devops", RoleArnProblemKind.Malformed, "blank or line break around")]
    [TestCase("arn:aws:iam::111122223333:role/devops\n", RoleArnProblemKind.Malformed, "blank or line break around")]
    [TestCase("arn:aws:iam::111122223333:role/dev ops", RoleArnProblemKind.Malformed, "blank in it")]
    [TestCase("\"arn:aws:iam::111122223333:role/devops\"", RoleArnProblemKind.Malformed, "quotation mark")]
    [TestCase("arn:amazon:iam::111122223333:role/devops", RoleArnProblemKind.Malformed, "partition amazon")]
    [TestCase("arn::iam::111122223333:role/devops", RoleArnProblemKind.Malformed, "no partition")]
    [TestCase("arn:aws:iam::111122223333:role/", RoleArnProblemKind.Malformed, "without the name")]
    [TestCase("arn:aws:iam::111122223333:role//x", RoleArnProblemKind.Malformed, "two slashes")]
    [TestCase("arn:aws:iam::111122223333:role/a*b", RoleArnProblemKind.Malformed, "character *")]
    [TestCase("arn:aws:iam::111122223333:Role/devops", RoleArnProblemKind.Malformed, "small letters")]
    [TestCase("arn:aws:iam::111122223333:role:devops", RoleArnProblemKind.Malformed, "role/ and the name")]
    [TestCase("arn:aws:iam::111122223333:devops", RoleArnProblemKind.Malformed, "no role/")]
    [TestCase("arn:aws:iam::111122223333:", RoleArnProblemKind.Malformed, "ends before the role")]
    [TestCase("arn:aws:iam::111122223333", RoleArnProblemKind.Malformed, "5 parts")]
    [TestCase("devops", RoleArnProblemKind.Malformed, "role name alone")]
    [TestCase("role/devops", RoleArnProblemKind.Malformed, "role name alone")]
    [TestCase("111122223333", RoleArnProblemKind.Malformed, "account number")]
    [TestCase("var.role_arn", RoleArnProblemKind.Malformed, "reference in quotation marks")]
    [TestCase("arn:aws:iam::111122223333:user/ci", RoleArnProblemKind.NotARole, "a user")]
    [TestCase("arn:aws:iam::111122223333:instance-profile/web", RoleArnProblemKind.NotARole, "an instance-profile")]
    [TestCase("arn:aws:iam::111122223333:policy/p", RoleArnProblemKind.NotARole, "a policy")]
    [TestCase("arn:aws:iam::111122223333:root", RoleArnProblemKind.NotARole, "whole account")]
    [TestCase("arn:aws:sts::111122223333:assumed-role/devops/session", RoleArnProblemKind.NotARole, "session of a role")]
    [TestCase("arn:aws:iam::111122223333:assumed-role/devops/session", RoleArnProblemKind.NotARole, "session")]
    [TestCase("arn:aws:s3:::bucket", RoleArnProblemKind.NotARole, "service s3")]
    public void What_is_wrong_with_a_role_ARN_is_said(string text, RoleArnProblemKind kind, string words)
    {
        var problem = RoleArn.Judge(text);
        Assert.That(problem?.Kind, Is.EqualTo(kind));
        Assert.That(problem!.Message, Does.Contain(words).And.EndWith("."));
    }

    [Test]
    public void A_long_name_is_too_long() =>
        Assert.That(RoleArn.Judge("arn:aws:iam::111122223333:role/" + new string('a', 65))!.Message, Does.Contain("65 characters"));

    [Test]
    public void What_is_partly_known_is_judged_as_far_as_it_is_known()
    {
        Assert.That(RoleArn.Judge(Partly("arn:aws:iam::", null, ":role/deploy")), Is.Null);
        Assert.That(RoleArn.Judge(Partly("arn:", null, ":iam::111122223333:role/", null)), Is.Null);
        Assert.That(RoleArn.Judge(Partly("arn:aws:iam::111122223333:", null)), Is.Null);
        Assert.That(RoleArn.Judge(new UnknownValue(HclType.String, Reason)), Is.Null);
        Assert.That(RoleArn.Judge(Partly("arn:aws:iam::", null, ":user/", null))?.Kind, Is.EqualTo(RoleArnProblemKind.NotARole));
        Assert.That(RoleArn.Judge(Partly("arn:aws:iam:::role/", null))?.Kind, Is.EqualTo(RoleArnProblemKind.Malformed));
        Assert.That(RoleArn.Judge(Partly("arn:aws:iam::111122223333:role/", null, " "))?.Kind, Is.EqualTo(RoleArnProblemKind.Malformed));
    }

    [Test]
    public void No_text_makes_judging_throw() => Gen.OneOf(Gen.String, Gen.String.Select(text => "arn:aws:iam::" + text)).Sample(text =>
    {
        _ = RoleArn.Judge(text);
        return true;
    });

    [TestCase("123456789012", true)]
    [TestCase("000000000001", true)]
    [TestCase("12345678901", false)]
    [TestCase("1234567890123", false)]
    [TestCase("1234-5678-9012", false)]
    [TestCase("12345678901a", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void An_account_number_has_twelve_digits(string? text, bool valid)
    {
        Assert.That(AccountId.TryParse(text, out var account), Is.EqualTo(valid));
        Assert.That(valid ? account.ToString() : text, Is.EqualTo(text));
    }

    private static UnknownValue Partly(params string?[] texts) =>
        new(HclType.String, Reason, parts: [.. texts.Select(text => new StringPart(text, null))]);
}
