using System.Runtime.CompilerServices;
using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Rules;
using Linter.Core.Sources;
using Linter.Core.Terraform;

namespace Linter.Core.Tests.Engine;

/// <summary>What is judged is let go: memory grows with what belongs together, not with the tree.</summary>
public sealed class LetGoTests
{
    private const int Count = 60;

    [Test]
    public void Of_a_tree_only_what_is_judged_now_is_held()
    {
        var rule = new WatchingRule();

        var result = LintEngine.Run(new LintRequest { Files = Tree(), Survey = new SurveyLimits(0, 0) }, [rule, .. RuleCatalogue.All], CancellationToken.None);

        Assert.That(result.Findings.Count(finding => finding.Rule.Name == "zone-as-region"), Is.EqualTo(Count));
        Assert.That(rule.Seen, Is.EqualTo(2 * Count));
        Assert.That(rule.MostHeld, Is.LessThanOrEqualTo(4), "One root module and its child, and what the thread has not let go of yet.");
        GC.KeepAlive(result);
    }

    [Test]
    public void A_result_holds_no_syntax_tree()
    {
        var rule = new WatchingRule();

        var result = LintEngine.Run(new LintRequest { Files = Tree() }, [rule, .. RuleCatalogue.All], CancellationToken.None);

        Assert.That(rule.Held(), Is.Zero);
        GC.KeepAlive(result);
    }

    [TestCase(1)]
    [TestCase(2)]
    public void A_module_that_many_call_is_parsed_once(int jobs)
    {
        var files = Enumerable.Range(0, Count).Select(number => KeyValuePair.Create($"root{number:D3}/main.tf", "module \"a\" {\n  source = \"../shared\"\n}\n"))
            .Append(KeyValuePair.Create("shared/main.tf", "variable \"x\" {}\n"));
        var rule = new WatchingRule();

        LintEngine.Run(new LintRequest { Files = new MemorySourceFiles(files.ToDictionary()), Jobs = jobs, Survey = new SurveyLimits(0, 0) }, [rule], CancellationToken.None);

        Assert.That(rule.Folders("shared"), Is.EqualTo(1));
    }

    // Roles that assume each other, findings, and a child of its own for each root module.
    private static MemorySourceFiles Tree() => new(Enumerable.Range(0, Count).SelectMany(number => new[]
    {
        KeyValuePair.Create($"m{number:D3}/main.tf", $$"""
            provider "aws" {
              region = "us-east-1a"
              assume_role {
                role_arn = "arn:aws:iam::123456789012:role/r{{(number + 1) % Count}}"
              }
            }
            resource "aws_iam_role" "r" {
              name               = "r{{number}}"
              assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] })
            }
            module "child" {
              source = "./child"
            }
            """),
        KeyValuePair.Create($"m{number:D3}/child/main.tf", "variable \"x\" {}\n"),
    }).ToDictionary());

    /// <summary>Remembers what it has seen without holding it.</summary>
    private sealed class WatchingRule() : TestRule("watching")
    {
        private readonly List<(string Path, WeakReference<ModuleFolder> Folder)> _seen = [];

        public int MostHeld { get; private set; }

        public int Seen => _seen.Count;

        public override void Check(Module module, IFindings findings)
        {
            lock (_seen)
            {
                Add(module.Folder);

                // A collection takes its time in a process that runs thousands of tests.
                if (_seen.Count % 30 == 0)
                {
                    MostHeld = Math.Max(MostHeld, Held());
                }
            }
        }

        public int Held()
        {
            GC.Collect();
            return _seen.Count(seen => IsHeld(seen.Folder));
        }

        public int Folders(string path) => _seen.Count(seen => seen.Path == path);

        [MethodImpl(MethodImplOptions.NoInlining)]
        private void Add(ModuleFolder folder)
        {
            // The same object twice would count twice.
            if (!_seen.Exists(seen => seen.Folder.TryGetTarget(out var known) && ReferenceEquals(known, folder)))
            {
                _seen.Add((folder.Path, new WeakReference<ModuleFolder>(folder)));
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static bool IsHeld(WeakReference<ModuleFolder> folder) => folder.TryGetTarget(out _);
    }
}
