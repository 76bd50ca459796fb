using CsCheck;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Hcl.Values;

namespace Linter.Core.Tests.Credentials;

internal sealed class CredentialAnalysisTests
{
    private static readonly UnknownReason Reason = new(UnknownKind.NoValue, "var.key has no value in this folder");

    private static IEnumerable<TestCaseData> Good()
    {
        yield return Case("a long-term pair", Samples.LongTermId, Samples.Secret);
        yield return Case("a temporary triple", Samples.TemporaryId, Samples.Secret, Samples.Token);
        yield return Case("slash and plus in the secret", Samples.LongTermId, Samples.SlashSecret);
        yield return Case("an empty token beside a long-term pair", Samples.LongTermId, Samples.Secret, "");
        yield return Case("nothing", null, null);
        yield return Case("empty texts, which count as nothing", "", "");
        yield return Case("three empty texts", "", "", "");
    }

    [TestCaseSource(nameof(Good))]
    public void A_good_credential_has_no_problem(string? key, string? secret, string? token) =>
        Assert.That(CredentialAnalysis.Analyze(Credential.OfTexts(key, secret, token)), Is.Empty);

    private static IEnumerable<TestCaseData> Bad()
    {
        const string id = Samples.LongTermId, secret = Samples.Secret, token = Samples.Token, temporary = Samples.TemporaryId;

        // 201: the id cannot be one.
        yield return Case("19 characters", id[..19], secret, null, "TFA201 malformed-key");
        yield return Case("21 characters", id + "A", secret, null, "TFA201 malformed-key");
        yield return Case("a digit that base32 lacks", "AKIARTX3GSDSS4TFDOC1", secret, null, "TFA201 malformed-key");
        yield return Case("small letters", "akiartx3gsdss4tfdock", secret, null, "TFA201 malformed-key");
        yield return Case("another beginning", "BKIARTX3GSDSS4TFDOCK", secret, null, "TFA201 malformed-key");
        yield return Case("a sentence", "key of the build server!", secret, null, "TFA201 malformed-key");

        // 202: something else.
        yield return Case("a user id", "AIDARTX3GSDSS4TFDOCK", secret, null, "TFA202 wrong-credential-type");
        yield return Case("a role id with session", "AROARTX3GSDSS4TFDOCK:deploy", secret, null, "TFA202 wrong-credential-type");
        yield return Case("an ARN", "arn:aws:iam::111122223333:user/ci", secret, null, "TFA202 wrong-credential-type");
        yield return Case("an account number", "111122223333", secret, null, "TFA202 wrong-credential-type");
        yield return Case("a mail address", "ci@harbor.test", secret, null, "TFA202 wrong-credential-type");
        yield return Case("a user name", "terraform-ci", secret, null, "TFA202 wrong-credential-type");
        yield return Case("a bearer token id", "ABIARTX3GSDSS4TFDOCK", secret, null, "TFA202 wrong-credential-type");
        yield return Case("a Google key", "GOOG1ETFDOCTFDOCTFDOCTFDOC", secret, null, "TFA202 wrong-credential-type");
        yield return Case("a Spaces key", "DO00TFDOC7H2WQ9KX3M4", secret, null, "TFA202 wrong-credential-type");

        // 203: the secret cannot be one.
        yield return Case("43 characters", id, secret + "aws", null, "TFA203 malformed-key");
        yield return Case("39 characters", id, secret[..39], null, "TFA203 malformed-key");
        yield return Case("a character outside", id, secret[..39] + "$", null, "TFA203 malformed-key");
        yield return Case("a password", id, "hunter2!", null, "TFA203 malformed-key");
        yield return Case("an SMTP password", id, "BtfdocDhnnFg2mH6kzapsu+pLhkFYf8YMvG/AcgakTfd", null, "TFA203 wrong-credential-type malformed-key");
        yield return Case("a hash", id, "3f786850e387550fdab836ed7e6dc881de23001b", null, "TFA203 wrong-credential-type malformed-key");
        yield return Case("a token as secret", id, token, null, "TFA203 wrong-credential-type malformed-key");

        // 204: hidden characters.
        yield return Case("a blank after the id", id + " ", secret, null, "TFA204 whitespace-or-invisible-char");
        yield return Case("blanks after both", id + "  ", secret + " ", null, "TFA204 whitespace-or-invisible-char", "TFA204 whitespace-or-invisible-char");
        yield return Case("a carriage return", id + "\r", secret, null, "TFA204 whitespace-or-invisible-char");
        yield return Case("a line feed after the secret", id, secret + "\n", null, "TFA204 whitespace-or-invisible-char");
        yield return Case("a zero-width space inside", id[..6] + "\u200b" + id[6..], secret, null, "TFA204 whitespace-or-invisible-char");
        yield return Case("a blank inside", id[..6] + " " + id[6..], secret, null, "TFA204 whitespace-or-invisible-char");
        yield return Case("a line break inside the token", temporary, secret, token[..76] + "\n" + token[76..], "TFA204 whitespace-or-invisible-char");
        yield return Case("a Cyrillic letter", id.Replace("DOC", "DO\u0421"), secret, null, "TFA204 whitespace-or-invisible-char");
        yield return Case("a no-break space before", "\u00a0" + id, secret, null, "TFA204 whitespace-or-invisible-char");
        yield return Case("a byte order mark", "\ufeff" + id, secret, null, "TFA204 whitespace-or-invisible-char");
        yield return Case("a blank after each of three", temporary + " ", secret + " ", token + " ", "TFA204 whitespace-or-invisible-char", "TFA204 whitespace-or-invisible-char", "TFA204 whitespace-or-invisible-char");

        // 205: left over.
        yield return Case("quotation marks", $"\"{id}\"", secret, null, "TFA205 wrapped-value");
        yield return Case("one quotation mark", id, "\"" + secret, null, "TFA205 wrapped-value");
        yield return Case("single quotation marks", id, $"'{secret}'", null, "TFA205 wrapped-value");
        yield return Case("curly quotation marks", $"\u201c{id}\u201d", secret, null, "TFA205 wrapped-value");
        yield return Case("angle brackets", $"<{id}>", secret, null, "TFA205 wrapped-value");
        yield return Case("backticks", $"`{id}`", secret, null, "TFA205 wrapped-value");
        yield return Case("an export", "export AWS_ACCESS_KEY_ID=" + id, secret, null, "TFA205 wrapped-value");
        yield return Case("an assignment", id, "aws_secret_access_key = " + secret, null, "TFA205 wrapped-value");
        yield return Case("a quoted assignment", $"\"AWS_ACCESS_KEY_ID={id}\"", secret, null, "TFA205 wrapped-value");
        yield return Case("a dollar sign", "$" + id, secret, null, "TFA205 wrapped-value");
        yield return Case("a comma", id + ",", secret, null, "TFA205 wrapped-value");
        yield return Case("URL encoding", id, Uri.EscapeDataString(Samples.SlashSecret), null, "TFA205 wrapped-value");
        yield return Case("entities", id, Samples.SlashSecret.Replace("+", "&#43;"), null, "TFA205 wrapped-value");
        yield return Case("base64", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(id)), secret, null, "TFA205 wrapped-value");
        yield return Case("base64 with line feed", id, Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(secret + "\n")), null, "TFA205 wrapped-value");
        yield return Case("a path of Git Bash", id, "C:/Program Files/Git" + Samples.SlashSecret, null, "TFA205 malformed-key wrapped-value");
        yield return Case("a backslash and n", id + "\\n", secret, null, "TFA205 wrapped-value");

        // 205: references.
        yield return Case("var in quotes", "var.ACCESS_ID", "var.ACCESS_SECRET", null, "TFA205 quoted-reference wrapped-value", "TFA205 quoted-reference wrapped-value");
        yield return Case("an escaped interpolation", "${var.key}", secret, null, "TFA205 quoted-reference wrapped-value");
        yield return Case("a local", id, "local.secret", null, "TFA205 quoted-reference wrapped-value");
        yield return Case("a data source", "data.vault_generic_secret.aws.data[\"access_key\"]", secret, null, "TFA205 quoted-reference wrapped-value");
        yield return Case("a resource", id, "aws_iam_access_key.ci.secret", null, "TFA205 quoted-reference wrapped-value");
        yield return Case("a dollar before var", "$var.key", secret, null, "TFA205 quoted-reference wrapped-value");
        yield return Case("a shell variable", "$AWS_ACCESS_KEY_ID", "${AWS_SECRET_ACCESS_KEY}", null, "TFA205 wrapped-value placeholder-credential", "TFA205 wrapped-value placeholder-credential");
        yield return Case("a Windows variable", "%AWS_ACCESS_KEY_ID%", secret, null, "TFA205 wrapped-value placeholder-credential");
        yield return Case("a workflow expression", "${{ secrets.KEY_ID }}", secret, null, "TFA205 wrapped-value placeholder-credential");
        yield return Case("a template", "{{ aws_access_key }}", secret, null, "TFA205 wrapped-value placeholder-credential");
        yield return Case("a marker", "__AWS_ACCESS_KEY__", secret, null, "TFA205 wrapped-value placeholder-credential");
        yield return Case("a bare secrets reference", "secrets.AWS_ACCESS_KEY_ID", secret, null, "TFA205 wrapped-value placeholder-credential");

        // 206: swapped.
        yield return Case("swapped", secret, id, null, "TFA206 access-secret-swapped");
        yield return Case("swapped, with the token", secret, temporary, token, "TFA206 access-secret-swapped");
        yield return Case("swapped, with a blank", secret + " ", id, null, "TFA206 access-secret-swapped", "TFA204 whitespace-or-invisible-char");

        // 207, 208: tokens.
        yield return Case("temporary without token", temporary, secret, null, "TFA207 missing-session-token");
        yield return Case("temporary with empty token", temporary, secret, "", "TFA207 missing-session-token empty-value");
        yield return Case("long-term with token", id, secret, token, "TFA208 stale-session-token mixed-credential-sources");

        // 209: placeholders.
        yield return Case("words", "YOUR_ACCESS_KEY", "YOUR_SECRET_KEY", null, "TFA209 placeholder-credential", "TFA209 placeholder-credential");
        yield return Case("unknown", "unknown", "unknown", null, "TFA209 placeholder-credential", "TFA209 placeholder-credential");
        yield return Case("documentation", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", null, "TFA209 placeholder-credential", "TFA209 placeholder-credential");
        yield return Case("a temporary key of documentation", "ASIAIOSFODNN7EXAMPLE", secret, null, "TFA209 placeholder-credential");
        yield return Case("in angle brackets", "<your key>", "<your secret>", null, "TFA209 placeholder-credential", "TFA209 placeholder-credential");
        yield return Case("quoted test", "\"test\"", "test", null, "TFA209 placeholder-credential", "TFA209 placeholder-credential");
        yield return Case("test without secret", "test", null, null, "TFA209 placeholder-credential");

        // 210: incomplete.
        yield return Case("id alone", id, null, null, "TFA210 mixed-credential-sources");
        yield return Case("secret alone", null, secret, null, "TFA210 mixed-credential-sources");
        yield return Case("secret empty", id, "", null, "TFA210 mixed-credential-sources empty-value");
        yield return Case("token alone", null, null, token, "TFA210 mixed-credential-sources");

        // 212: tokens that are none.
        yield return Case("an MFA code", temporary, secret, "123456", "TFA212 wrong-credential-type malformed-key");
        yield return Case("a JWT", temporary, secret, "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvIn0.c2lnbmF0dXJl", "TFA212 wrong-credential-type malformed-key");
        yield return Case("a cut token", temporary, secret, token[..60], "TFA212 malformed-key");
    }

    [TestCaseSource(nameof(Bad))]
    public void Each_cause_is_one_problem(string? key, string? secret, string? token, string[] expected)
    {
        var problems = CredentialAnalysis.Analyze(Credential.OfTexts(key, secret, token));
        Assert.That(problems.Select(problem => problem.Rule + " " + string.Join(' ', problem.Causes)), Is.EqualTo(expected));
        Assert.That(problems.Select(problem => problem.Message), Has.All.Match(@"^The .*[^.]\.$"));
        Assert.That(problems.Select(problem => problem.Message), Is.Unique);
        Assert.That(problems.Where(problem => Leaks(problem, key, secret, token)), Is.Empty);
    }

    [Test]
    public void A_message_says_what_was_counted() => Assert.Multiple(() =>
    {
        Assert.That(
            Message(Samples.LongTermId[..19], Samples.Secret),
            Is.EqualTo("The access key id has 19 characters, where AWS access key ids have 20; Terraform sends it as it is, and STS answers InvalidClientTokenId."));
        Assert.That(
            Message(Samples.LongTermId[..6] + "\u200b" + Samples.LongTermId[6..], Samples.Secret),
            Is.EqualTo("The access key id has a character that cannot be seen, U+200B ZERO WIDTH SPACE at 7; Terraform sends it as part of the value."));
        Assert.That(
            Message(Samples.LongTermId, Samples.Secret + "aws"),
            Is.EqualTo("The secret access key has 43 characters, where secret access keys have 40; requests signed with it end in SignatureDoesNotMatch."));
    });

    [TestCase("test", "test", "")]
    [TestCase("mock_access_key", "mock_secret_key", "")]
    [TestCase("minioadmin", "minioadmin", "")]
    [TestCase("DO00TFDOC7H2WQ9KX3M4", "x", "")]
    [TestCase("AKIARTX3GSDSS4TFDOC", "hunter2!", "")]
    [TestCase(Samples.TemporaryId, Samples.Secret, "")]
    [TestCase("var.key", "test", "TFA205")]
    [TestCase("test ", "test", "")]
    [TestCase(Samples.LongTermId + " ", Samples.Secret, "TFA204")]
    [TestCase("test", null, "")]
    [TestCase(Samples.LongTermId, null, "TFA210")]
    public void A_stand_in_for_AWS_takes_any_key(string? key, string? secret, string rules)
    {
        var problems = CredentialAnalysis.Analyze(Credential.OfTexts(key, secret) with { EndpointsAreLocal = true });
        Assert.That(string.Join(' ', problems.Select(problem => problem.Rule)), Is.EqualTo(rules));
    }

    [Test]
    public void A_part_that_is_not_known_is_neither_wrong_nor_missing()
    {
        var unknown = new UnknownValue(HclType.String, Reason);
        Assert.That(CredentialAnalysis.Analyze(new Credential(unknown, unknown, null)), Is.Empty);
        Assert.That(CredentialAnalysis.Analyze(new Credential(new StringValue(Samples.TemporaryId), unknown, unknown)), Is.Empty);
        Assert.That(CredentialAnalysis.Analyze(new Credential(new StringValue(Samples.LongTermId), unknown, unknown)), Is.Empty);
    }

    [TestCase("$", "TFA205 wrapped-value")]
    [TestCase(" ", "TFA204 whitespace-or-invisible-char")]
    [TestCase("\"", "TFA205 wrapped-value")]
    [TestCase("AKIA", "")]
    public void The_known_edge_of_a_value_that_is_put_together_is_judged(string front, string expected)
    {
        var value = new UnknownValue(HclType.String, Reason, parts: [new StringPart(front, null), new StringPart(null, null)]);
        var problems = CredentialAnalysis.Analyze(new Credential(value, new UnknownValue(HclType.String, Reason), null));
        Assert.That(string.Join(", ", problems.Select(problem => $"{problem.Rule} {problem.Causes[0]}")), Is.EqualTo(expected));
    }

    [Test]
    public void Null_counts_as_not_given() => Assert.That(
        CredentialAnalysis.Analyze(new Credential(new NullValue(HclType.String), new NullValue(HclType.String), new NullValue(HclType.String))),
        Is.Empty);

    [Test]
    public void Where_only_a_part_is_looked_at_nothing_is_missing() => Assert.That(
        CredentialAnalysis.Analyze(Credential.OfTexts(Samples.TemporaryId, null) with { IsWhole = false }),
        Is.Empty);

    [Test]
    public void A_single_value_in_the_wrong_place_is_told_by_its_shape()
    {
        var problem = CredentialAnalysis.Analyze(Credential.OfTexts(Samples.Secret, null) with { IsWhole = false }).Single();
        Assert.That((problem.Rule, problem.Confidence), Is.EqualTo(("TFA206", Confidence.Medium)));
    }

    [TestCase(Samples.LongTermId + " ")]
    [TestCase("  " + Samples.LongTermId + "\r\n")]
    [TestCase("\"" + Samples.LongTermId + "\"")]
    [TestCase("export AWS_ACCESS_KEY_ID=" + Samples.LongTermId)]
    [TestCase("AKIARTX3GS\u200bDSS4TFDOCK")]
    public void What_is_too_much_can_be_cut_away(string text)
    {
        var problem = CredentialAnalysis.Analyze(Credential.OfTexts(text, Samples.Secret)).Single();
        var mended = problem.Excess.OrderByDescending(range => range.Start).Aggregate(text, (rest, range) => rest.Remove(range.Start, range.Length));
        Assert.That(mended, Is.EqualTo(Samples.LongTermId));
    }

    [Test]
    public void Whatever_is_written_it_never_throws_and_never_leaks() => Gen.Select(GenText, GenText, GenText, Gen.Bool, Gen.Bool)
        .Sample((key, secret, token, local, whole) =>
        {
            var problems = CredentialAnalysis.Analyze(Credential.OfTexts(key, secret, token) with { EndpointsAreLocal = local, IsWhole = whole });
            return problems.All(problem => !Leaks(problem, key, secret, token)
                && problem.Message.EndsWith('.')
                && problem.Causes.Length is 1 or 2
                && problem.Excess.All(range => range.Start >= 0 && range.Length > 0));
        });

    private static Gen<string> GenText { get; } = Gen.Select(
        Gen.OneOf("", " ", "\"", "<", "export AWS_ACCESS_KEY_ID=", "$", "\u200b", "var.", "C:/Program Files/Git/", "AKIA", "%2F", "&amp;", "eyJ", "arn:"),
        Gen.OneOf(Gen.Const(Samples.LongTermId), Gen.Const(Samples.TemporaryId), Gen.Const(Samples.Secret), Gen.Const(Samples.Token), Gen.String, Gen.Const("")),
        Gen.OneOf("", " ", "\"", ">", "\r", "\\n", "\u00a0", ",", "=="),
        (front, middle, back) => front + middle + back);

    // Eight characters in a row of a value that is no known word would be too many.
    private static bool Leaks(CredentialProblem problem, params string?[] values) => values.OfType<string>()
        .SelectMany(value => Enumerable.Range(0, Math.Max(0, value.Length - 7)).Select(start => value.Substring(start, 8)))
        .Where(piece => piece.All(char.IsAsciiLetterOrDigit) && piece.Any(char.IsAsciiDigit))
        .Any(piece => problem.Message.Contains(piece, StringComparison.Ordinal));

    private static string Message(string key, string secret) => CredentialAnalysis.Analyze(Credential.OfTexts(key, secret)).Single().Message;

    private static TestCaseData Case(string name, string? key, string? secret, string? token = null) =>
        new TestCaseData(key, secret, token).SetArgDisplayNames(name);

    private static TestCaseData Case(string name, string? key, string? secret, string? token, params string[] expected) =>
        new TestCaseData(key, secret, token, expected).SetArgDisplayNames(name);
}
