using CsCheck;
using Linter.Core.Aws;
using Linter.Core.Credentials;

namespace Linter.Core.Tests.Credentials;

internal sealed class AccessKeyIdTests
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    [TestCase("AKIAQAAAAAAAQAAAAAAA", "000000000001")]
    [TestCase("AKIARTX3GSDSQAAAAAAA", "111122223333")]
    [TestCase("AKIARZPUZDIKAAAAAAAA", "123456789012")]
    [TestCase("AKIAWO645SY5AAAAAAAA", "444455556666")]
    [TestCase("AKIA6RVFFB77QAAAAAAA", "999999999999")]
    [TestCase("ASIARTX3GSDS7UTFDOCG", "111122223333")]
    [TestCase("AKIAIOSFODNN7EXAMPLE", null)]
    [TestCase("AKIAJAAAAAAAQAAAAAAA", null)]
    public void The_account_is_in_ids_of_the_newer_form(string text, string? account) =>
        Assert.That(AccessKeyId.TryParse(text, out var id) ? id.Account?.ToString() : "no id", Is.EqualTo(account));

    [Test]
    public void The_account_can_also_be_reckoned_from_characters_as_numbers() => Gen.Long[0, 999_999_999_999].Sample(number =>
    {
        // Characters 5 to 12 as a number of base 32 are 2^39 and half the account; the next one holds the odd bit.
        var half = number / 2 + (1L << 39);
        var eight = string.Concat(Enumerable.Range(0, 8).Select(place => Base32[(int)((half >> (5 * (7 - place))) & 31)]));
        var text = "AKIA" + eight + (number % 2 == 1 ? "Q" : "A") + "TFDOCBC";
        return AccessKeyId.TryParse(text, out var id) && id.Account == AccountId.Of(number);
    });

    [TestCase(Samples.LongTermId, AccessKeyKind.LongTerm)]
    [TestCase(Samples.TemporaryId, AccessKeyKind.Temporary)]
    public void The_kind_is_in_the_first_letters(string text, AccessKeyKind kind) =>
        Assert.That(AccessKeyId.TryParse(text, out var id) ? id.Kind : (AccessKeyKind?)null, Is.EqualTo(kind));

    [TestCase("")]
    [TestCase(null)]
    [TestCase("AKIARTX3GSDSS4TFDOC")]
    [TestCase("AKIARTX3GSDSS4TFDOCKK")]
    [TestCase("AKIARTX3GSDSS4TFDOC1")]
    [TestCase("akiartx3gsdss4tfdock")]
    [TestCase("AKIARTX3GSDSS4TFDOCK ")]
    [TestCase("AIDARTX3GSDSS4TFDOCK")]
    [TestCase("AKIARTX3GSDSS4TFDO\u0421K")]
    public void What_has_another_shape_is_no_id(string? text) => Assert.That(AccessKeyId.TryParse(text, out _), Is.False);

    [Test]
    public void An_id_is_shown_by_its_ends_only()
    {
        Assert.That(AccessKeyId.TryParse(Samples.LongTermId, out var id), Is.True);
        Assert.That(id!.Masked, Is.EqualTo("AKIA************DOCK"));
        Assert.That($"{id}", Is.EqualTo(id.Masked));
    }
}
