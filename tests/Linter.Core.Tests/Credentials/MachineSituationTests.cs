using System.Text;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Findings;
using Linter.Testing;

namespace Linter.Core.Tests.Credentials;

/// <summary>
/// Machines in whole: environment, home folder and configuration, with what somebody who knows AWS well would say about each. The head of a file
/// of <c>Machines</c> tells the source (or why Terraform stops) of each configuration, and all that is to be found: nothing else may be.
/// </summary>
public sealed class MachineSituationTests
{
    private const string Finds = "# finds ";
    private const string FirstFile = "# file: ";

    private static IEnumerable<TestCaseData> Situations =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Credentials", "Machines"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetFileNameWithoutExtension(path)));

    [TestCaseSource(nameof(Situations))]
    public void The_doctor_says_what_an_expert_says(string path)
    {
        // A carriage return is written \r, for editors and git change real ones.
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var at = text.IndexOf(FirstFile, StringComparison.Ordinal);
        var head = text[..at].Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        var files = Fixture.Parse(path, text[at..]).Files
            .ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Value).Replace("\\r\n", "\r\n", StringComparison.Ordinal)));

        var result = DoctorRun.Diagnose(files);

        Assert.That(result.Failures, Is.Empty);
        Assert.That(
            result.Configurations.Select(configuration => $"# {configuration.Address}: {Outcome(configuration)}"),
            Is.EquivalentTo(head.Where(line => !line.StartsWith(Finds, StringComparison.Ordinal))));
        AssertFound(head.Where(line => line.StartsWith(Finds, StringComparison.Ordinal)).Select(line => line[Finds.Length..]), result.Findings);
    }

    [Test]
    public void There_are_machines_with_and_without_faults()
    {
        var heads = Situations.Select(situation => File.ReadAllText((string)situation.Arguments[0]!)).ToList();

        Assert.That(heads.Count(head => head.Contains(Finds, StringComparison.Ordinal)), Is.GreaterThan(25));
        Assert.That(heads.Count(head => !head.Contains(Finds, StringComparison.Ordinal)), Is.GreaterThan(15));
    }

    private static void AssertFound(IEnumerable<string> expected, IEnumerable<Finding> findings)
    {
        var left = findings.Where(finding => finding.Severity >= Severity.Warning).ToList();
        var missing = new List<string>();
        foreach (var line in expected)
        {
            var (place, cause) = (line.Split(' ')[0], line.Split(' ')[1]);
            var index = left.FindIndex(finding => $"{finding.Location.Path}:{finding.Location.Start.Line}" == place && (cause == "-" ? finding.Causes.IsEmpty : finding.Causes.Contains(cause)));
            if (index < 0)
            {
                missing.Add($"- {line}");
            }
            else
            {
                left.RemoveAt(index);
            }
        }

        Assert.That(missing.Concat(left.Select(finding => $"+ {finding} ({string.Join(", ", finding.Causes)})")), Is.Empty);
    }

    private static string Outcome(DiagnosedConfiguration configuration) =>
        configuration.Outcome.Error is { } error ? $"stops {Words(error.Code.ToString())}" : Words(configuration.Outcome.Credentials.Source.ToString());

    private static string Words(string name) => name switch
    {
        nameof(ChainErrorCode.CollidingSources) => "source-profile-broken",
        nameof(ChainErrorCode.MfaRequired) or nameof(ChainErrorCode.SsoSettings) => "other",
        _ => string.Concat(name.Select((letter, index) => char.IsUpper(letter) ? $"{(index > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}")),
    };
}
