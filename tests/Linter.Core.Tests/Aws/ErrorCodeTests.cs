using CsCheck;
using Linter.Core.Aws;

namespace Linter.Core.Tests.Aws;

internal sealed class ErrorCodeTests
{
    [TestCase("InvalidClientTokenId", null, "InvalidClientTokenId")]
    [TestCase("invalidclienttokenid", null, "InvalidClientTokenId")]
    [TestCase("ExpiredTokenException", null, "ExpiredToken")]
    [TestCase("NoCredentialProviders", null, "NoValidCredentialSources")]
    [TestCase("Nonsense", null, null)]
    public void A_code_or_another_name_of_it_is_found(string code, string? operation, string? found) =>
        Assert.That(ErrorCode.Find(code, operation)?.Code, Is.EqualTo(found));

    [TestCase("sts:AssumeRole", "sts:AssumeRole")]
    [TestCase("sts:AssumeRoleWithWebIdentity", "sts:AssumeRoleWithWebIdentity")]
    [TestCase("s3:GetObject", null)]
    [TestCase(null, null)]
    public void The_call_decides_what_a_refusal_means(string? operation, string? found) =>
        Assert.That(ErrorCode.Find("AccessDenied", operation)!.Operation, Is.EqualTo(found));

    [TestCase("""
        │ Error: validating provider credentials: retrieving caller identity from STS: operation error STS: GetCallerIdentity,
        │ https response error StatusCode: 403, RequestID: 0, api error InvalidClientTokenId: The security token
        │ included in the request is invalid.
        """, "InvalidClientTokenId", null)]
    [TestCase(
        "Error: Cannot assume IAM Role\n operation error STS: AssumeRole, https response error StatusCode: 403, api error AccessDenied: User: arn:aws:iam::1:user/x is not authorized to perform: sts:AssumeRole on resource: y",
        "AccessDenied",
        "sts:AssumeRole")]
    [TestCase("An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The security token included in the request is expired", "ExpiredToken", null)]
    [TestCase("Error: No valid credential sources found\n\n  with provider[\"registry.terraform.io/hashicorp/aws\"]", "NoValidCredentialSources", null)]
    [TestCase("│ Error: failed to get shared config\n│ profile, prod", "SharedConfigProfileMissing", null)]
    [TestCase("Error: static credentials are empty", "StaticCredentialsEmpty", null)]
    [TestCase("failed to refresh cached credentials, operation error STS: AssumeRoleWithWebIdentity, https response error StatusCode: 400, api error InvalidIdentityToken: No OpenIDConnect provider found", "InvalidIdentityToken", null)]
    [TestCase("Apply complete! Resources: 0 added, 0 changed, 0 destroyed.", null, null)]
    [TestCase("", null, null)]
    public void The_error_in_what_Terraform_printed_is_found(string output, string? code, string? operation)
    {
        var found = ErrorCodeReader.Find(output);
        Assert.That((found?.Code, found?.Operation), Is.EqualTo((code, operation)));
    }

    [Test]
    public void Fragments_are_in_small_letters_and_find_their_own_error()
    {
        foreach (var error in ErrorCode.All)
        {
            Assert.That(error.Fragments.Where(fragment => fragment.Any(char.IsAsciiLetterUpper)), Is.Empty, error.Code);
            Assert.That(error.Fragments.Select(fragment => ErrorCodeReader.Find(fragment)?.Code), Is.All.EqualTo(error.Code), error.Code);
        }
    }

    [Test]
    public void No_text_makes_reading_throw() => Gen.OneOf(Gen.String, Gen.String.Select(text => "operation error " + text + "api error " + text)).Sample(text =>
    {
        _ = ErrorCodeReader.Find(text);
        return true;
    });
}
