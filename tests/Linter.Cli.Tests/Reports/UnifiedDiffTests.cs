using Linter.Cli.Reports;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Hcl.Text;

namespace Linter.Cli.Tests.Reports;

public sealed class UnifiedDiffTests
{
    private static readonly SourceText Source = new("main.tf", string.Concat(Enumerable.Range(1, 20).Select(line => $"line {line}\n")));

    [Test]
    public void Changes_near_each_other_share_a_hunk_and_others_do_not() => Assert.That(
        Diff(Source, [Replace("line 2\n", ""), Replace("line 5", "five\nand a half"), Replace("line 18", "eighteen")]),
        Is.EqualTo("""
            --- a/main.tf
            +++ b/main.tf
            @@ -1,8 +1,8 @@
             line 1
            -line 2
             line 3
             line 4
            -line 5
            +five
            +and a half
             line 6
             line 7
             line 8
            @@ -15,6 +15,6 @@
             line 15
             line 16
             line 17
            -line 18
            +eighteen
             line 19
             line 20

            """.ReplaceLineEndings("\n")));

    [Test]
    public void A_missing_last_line_end_is_told()
    {
        var source = new SourceText("main.tf", "a = 1\r\nb = 2");

        Assert.That(Diff(source, [new Edit(new Location(source, new TextSpan(source.Length, source.Length)), "\nc = 3")]), Is.EqualTo("""
            --- a/main.tf
            +++ b/main.tf
            @@ -1,2 +1,3 @@
             a = 1
            -b = 2
            \ No newline at end of file
            +b = 2
            +c = 3
            \ No newline at end of file

            """.ReplaceLineEndings("\n")));
    }

    private static Edit Replace(string old, string text)
    {
        var start = Source.GetText(new TextSpan(0, Source.Length)).IndexOf(old, StringComparison.Ordinal);
        return new Edit(new Location(Source, new TextSpan(start, start + old.Length)), text);
    }

    private static string Diff(SourceText source, IEnumerable<Edit> edits)
    {
        var finding = Testing.SampleReport.Report.Result.Findings[0];
        var findings = edits.Select(edit => finding with { Location = edit.Location, Fixes = [new Fix("Do it", FixSafety.Safe, [edit])] });
        using var text = new StringWriter { NewLine = "\n" };
        foreach (var change in FixApplication.Apply(findings, FixSafety.Safe))
        {
            UnifiedDiff.Write(change, new SecretMask([]), text);
        }

        return text.ToString();
    }
}
