using System.Text.Json;
using Linter.Cli.Tests.Testing;
using Linter.Testing;

namespace Linter.Cli.Tests.Commands;

public sealed class ConfigurationFileTests : FolderTests
{
    private const string ZoneAsRegion = "provider \"aws\" {\n  region = \"us-east-1a\"\n}\n";
    private const string OldProvider = "terraform {\n  required_providers {\n    aws = {\n      source  = \"hashicorp/aws\"\n      version = \"~> 6.0.0\"\n    }\n  }\n}\n";

    // Made up, of the right alphabet.
    private const string Key = "AKIAMADEUPTESTKEY234";
    private const string KeyInProvider = $"provider \"aws\" {{\n  access_key = \"{Key}\"\n  secret_key = var.secret\n}}\n\nvariable \"secret\" {{\n  sensitive = true\n}}\n";

    private CommandRun Lint(params string[] arguments) => CommandRun.In(Folder, ["lint", "--format", "compact", .. arguments]);

    [Test]
    public void A_rule_that_is_not_enabled_does_not_run()
    {
        Folder.Write("main.tf", ZoneAsRegion);
        Assert.That(Lint("--select", "zone-as-region").Output, Does.Contain("TFA502"));

        Folder.Write(".tfauth.hcl", "rule \"zone-as-region\" {\n  enabled = false\n}\n");

        Assert.That(Lint("--select", "zone-as-region"), Is.EqualTo(new CommandRun(0, "", "")));
    }

    [Test]
    public void A_rule_takes_the_severity_of_the_file()
    {
        Folder.Write("main.tf", ZoneAsRegion).Write(".tfauth.hcl", "rule \"TFA502\" {\n  severity = \"note\"\n}\n");

        var run = Lint("--select", "zone-as-region");

        Assert.That(run.Output, Does.StartWith("main.tf:2:12: note TFA502"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void An_option_of_a_rule_changes_what_it_finds()
    {
        Folder.Write("main.tf", OldProvider);
        Assert.That(Lint("--select", "outdated-provider-constraint").Output, Is.Empty, "The release is younger than two years.");

        Folder.Write(".tfauth.hcl", "rule \"outdated-provider-constraint\" {\n  max_age_years = 0\n}\n");

        Assert.That(Lint("--select", "outdated-provider-constraint").Output, Does.Contain("TFA402"));
    }

    [Test]
    public void The_file_says_what_is_reported_and_what_fails_and_the_command_line_wins()
    {
        Folder.Write("main.tf", ZoneAsRegion).Write(".tfauth.hcl", "min_severity = \"error\"\nfail_on = \"never\"\n");

        var run = Lint();

        Assert.That(run.Output, Does.Contain("TFA502").And.Not.Contain("warning"));
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(Lint("--min-severity", "warning").Output, Does.Contain("warning TFA401"));
        Assert.That(Lint("--fail-on", "error").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void Globs_are_relative_to_the_folder_of_the_file()
    {
        Folder.Folder(".git").Write("infra/.tfauth.hcl", "exclude = [\"/examples/**\"]\n")
            .Write("infra/examples/main.tf", ZoneAsRegion).Write("infra/main.tf", ZoneAsRegion);

        Assert.That(Lint("infra", "--select", "zone-as-region").Output.TrimEnd().Split('\n'), Has.Length.EqualTo(1).And.All.StartsWith("infra/main.tf:2:12:"));
    }

    [Test]
    public void The_nearest_file_up_to_the_top_of_the_repository_counts()
    {
        Folder.Write(".tfauth.hcl", "fail_on = \"never\"\n").Folder("repository/.git").Write("repository/a/b/main.tf", ZoneAsRegion);
        Assert.That(Lint("repository/a/b").ExitCode, Is.EqualTo(1), "Above the repository nothing counts.");

        Folder.Write("repository/.tfauth.hcl", "fail_on = \"never\"\n");
        Assert.That(Lint("repository/a/b").ExitCode, Is.Zero);

        Folder.Write("repository/a/.tfauth.hcl", "fail_on = \"error\"\n");
        Assert.That(Lint("repository/a/b").ExitCode, Is.EqualTo(1));
        Assert.That(Lint("repository/a/b", "--config", "repository/.tfauth.hcl").ExitCode, Is.Zero);
    }

    [Test]
    public void Folders_with_different_files_are_not_linted_together()
    {
        Folder.Write("a/.tfauth.hcl", "").Write("a/main.tf", ZoneAsRegion).Write("b/main.tf", ZoneAsRegion);

        Assert.That(Lint("a", "b"), Is.EqualTo(new CommandRun(2, "", "tfauth: The paths have different configuration files (a/.tfauth.hcl, none); name one with --config.\n")));
    }

    [Test]
    public void A_key_that_is_known_to_be_none_is_not_reported()
    {
        Folder.Write("main.tf", KeyInProvider);
        Assert.That(Lint("--select", "TFA1").Output, Does.Contain("TFA101"));

        Folder.Write(".tfauth.hcl", $"known_dummy_keys = [\"{Key}\"]\n");

        Assert.That(Lint("--select", "TFA1").Output, Is.Empty);
        Assert.That(Lint("--show-config").Output, Does.Contain("known_dummy_keys").And.Not.Contain(Key));
    }

    [Test]
    public void A_host_that_stands_in_for_AWS_is_no_other_store_for_any_rule()
    {
        const string endpoints = "{\n    s3  = \"http://s3.emulator.example.net:4566\"\n    sts = \"http://s3.emulator.example.net\"\n  }\n";
        Folder.Write("main.tf", $"provider \"aws\" {{\n  access_key = \"test\"\n  secret_key = \"test\"\n  region     = \"us-east-1\"\n  endpoints {endpoints}}}\n")
            .Write("backend/dev.s3.tfbackend", $"bucket     = \"a\"\naccess_key = \"test\"\nsecret_key = \"test\"\nprofile    = \"dev\"\nendpoints = {endpoints}");
        Assert.That(Lint("--select", "TFA702,TFA301").Output, Does.Contain("main.tf:6:").And.Contain("TFA702").And.Contain("backend/dev.s3.tfbackend"));

        Folder.Write(".tfauth.hcl", "local_endpoints = [\"s3.emulator.example.net:4566\"]\n");

        Assert.That(Lint("--select", "TFA702,TFA301"), Is.EqualTo(new CommandRun(0, "", "")));
        Assert.That(Lint("--show-config").Output, Does.Contain("local_endpoints = [\n  \"s3.emulator.example.net:4566\",").And.Contain("# .tfauth.hcl:1\n"));
    }

    [Test]
    public void A_block_suppresses_what_files_cannot_and_its_reason_is_kept()
    {
        Folder.Write("legacy/main.tf.json", "{\"provider\": {\"aws\": {\"region\": \"us-east-1a\"}}}\n")
            .Write(".tfauth.hcl", "suppress {\n  rules  = [\"TFA5\"]\n  paths  = [\"legacy\"]\n  reason = \"goes away with the old account\"\n}\n");

        var run = CommandRun.In(Folder, "lint", "--select", "TFA502,TFA0", "--format", "json");
        var finding = JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray().Single();

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(finding.GetProperty("rule").GetString(), Is.EqualTo("TFA502"));
        Assert.That(finding.GetProperty("suppressed").GetProperty("kind").GetString(), Is.EqualTo("external"));
        Assert.That(finding.GetProperty("suppressed").GetProperty("reason").GetString(), Is.EqualTo("goes away with the old account"));
    }

    [Test]
    public void A_block_that_hides_nothing_or_is_past_its_day_is_reported()
    {
        Folder.Write("main.tf", ZoneAsRegion).Write(
            ".tfauth.hcl",
            "suppress {\n  rules = [\"TFA502\"]\n  paths = [\"other\"]\n  reason = \"x\"\n}\nsuppress {\n  rules = [\"TFA502\"]\n  paths = [\"main.tf\"]\n  reason = \"x\"\n  until = \"2026-11-24\"\n}\n");

        var output = Lint("--select", "TFA502,TFA0").Output;

        Assert.That(output, Does.Contain(".tfauth.hcl:1:1: note TFA003").And.Contain(".tfauth.hcl:6:1: warning TFA004").And.Contain("main.tf:2:12: error TFA502"));
    }

    [TestCase("min_sevrity = \"note\"", ".tfauth.hcl:1:1: There is no setting \"min_sevrity\" here. Did you mean \"min_severity\"?")]
    [TestCase("min_severity = \"high\"", ".tfauth.hcl:1:16: min_severity is \"error\", \"warning\" or \"note\", not \"high\".")]
    [TestCase("fail_on = \"warnings\"", ".tfauth.hcl:1:11: fail_on is \"error\", \"warning\", \"note\" or \"never\", not \"warnings\". Did you mean \"warning\"?\n")]
    [TestCase("fail_on = \"a text that is no word\"", ".tfauth.hcl:1:11: fail_on is \"error\", \"warning\", \"note\" or \"never\".\n")]
    [TestCase("fail_on = 3", ".tfauth.hcl:1:11: fail_on is \"error\", \"warning\", \"note\" or \"never\", and this is a number.")]
    [TestCase("exclude = [1]", ".tfauth.hcl:1:11: exclude is a list of texts.")]
    [TestCase("rule \"zone-as-region\" {\n  enabled = \"no\"\n}", ".tfauth.hcl:2:13: enabled is true or false, and this is a text.")]
    [TestCase("rule \"zone-as-region\" {\n  severity = true\n}", ".tfauth.hcl:2:14: severity is \"error\", \"warning\" or \"note\", and this is true or false.")]
    [TestCase("fail_on =", ".tfauth.hcl:1:10: Expected an expression, found a newline.\n")]
    [TestCase("exclude = \"examples\"", ".tfauth.hcl:1:11: exclude is a list of texts, and this is a text.")]
    [TestCase("local_endpoints = \"localstack:4566\"", ".tfauth.hcl:1:19: local_endpoints is a list of texts, and this is a text.")]
    [TestCase("local_endpoints = [\"http://localstack:4566\"]", ".tfauth.hcl:1:20: \"http://localstack:4566\" is not a host alone: leave out what stands before and after it, as in \"localstack:4566\".")]
    [TestCase("local_endpoints = [\"a\", \"b c\"]", ".tfauth.hcl:1:25: \"b c\" is no host, with or without a port.")]
    [TestCase("local_endpoints = [\"a:70000\"]", ".tfauth.hcl:1:20: \"a:70000\" is no host, with or without a port.")]
    [TestCase("local_endpoints = [\"*\"]", ".tfauth.hcl:1:20: \"*\" is no host, with or without a port.")]
    [TestCase("local_endpoints = [\"*.amazonaws.com\"]", ".tfauth.hcl:1:20: \"*.amazonaws.com\" is a host of AWS, which nothing stands in for.")]
    [TestCase("local_endpoints = [\"sts.amazonaws.com\"]", ".tfauth.hcl:1:20: \"sts.amazonaws.com\" is a host of AWS, which nothing stands in for.")]
    [TestCase("exclude = [var.x]", ".tfauth.hcl:1:11: exclude is a list of texts.")]
    [TestCase("rule \"zone-as-regoin\" {\n}", ".tfauth.hcl:1:6: There is no rule \"zone-as-regoin\". Did you mean \"zone-as-region\"?")]
    [TestCase("rule \"zone-as-region\" {\n  max_age_years = 1\n}", ".tfauth.hcl:2:3: There is no setting \"max_age_years\" here.")]
    [TestCase("rule \"outdated-provider-constraint\" {\n  max_age_years = -1\n}", ".tfauth.hcl:2:19: max_age_years is a whole number from 0 to 20.")]
    [TestCase("rule \"TFA502\" {\n}\nrule \"zone-as-region\" {\n}", ".tfauth.hcl:3:1: The rule zone-as-region has a block already.")]
    [TestCase("rule {\n}", ".tfauth.hcl:1:1: A rule block has one label, the rule: rule \"hardcoded-profile\" { … }.")]
    [TestCase("suppress {\n  rules = [\"TFA502\"]\n  paths = [\"a\"]\n}", ".tfauth.hcl:1:1: A suppress block needs rules, paths and a reason, and this one has no reason.")]
    [TestCase("suppress {\n  rules = [\"TFA502\"]\n  reason = \"x\"\n}", ".tfauth.hcl:1:1: A suppress block needs rules, paths and a reason, and this one has no paths.")]
    [TestCase("suppress {\n  rules = [\"TFA502\"]\n  paths = [\"C:/a\"]\n  reason = \"x\"\n}", ".tfauth.hcl:3:12: \"C:/a\" leads out of the repository.")]
    [TestCase("suppress {\n  rules = [\"TFA999\"]\n  paths = [\"a\"]\n  reason = \"x\"\n}", ".tfauth.hcl:2:12: There is no rule \"TFA999\".")]
    [TestCase("suppress {\n  rules = [\"TFA502\"]\n  paths = [\"../a\"]\n  reason = \"x\"\n}", ".tfauth.hcl:3:12: \"../a\" leads out of the repository.")]
    [TestCase("suppress {\n  rules = [\"TFA502\"]\n  paths = [\"a\"]\n  reason = \"x\"\n  until = \"soon\"\n}", ".tfauth.hcl:5:11: until is a day of the form \"2027-01-31\", not \"soon\".")]
    [TestCase("exclude {\n}", ".tfauth.hcl:1:1: There is no setting \"exclude\" here. It is written in another form: see docs/configuration.md.")]
    public void What_is_wrong_with_the_file_is_said_with_its_place_and_nothing_is_linted(string text, string message)
    {
        Folder.Write("main.tf", ZoneAsRegion).Write(".tfauth.hcl", text + "\n");

        var run = Lint();

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.StartWith("tfauth: " + message));
    }

    [Test]
    public void A_file_that_does_not_parse_is_refused_with_all_its_errors()
    {
        Folder.Write(".tfauth.hcl", "min_severity =\nrule \"zone-as-region\" {\n  severity = \"loud\"\n}\n");

        var run = Lint();

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error.TrimEnd().Split('\n'), Has.Length.GreaterThanOrEqualTo(2).And.All.StartsWith("tfauth: .tfauth.hcl:"));
    }

    [Test]
    public void A_file_that_is_named_and_not_there_is_a_wrong_use()
    {
        Assert.That(Lint("--config", "nope.hcl"), Is.EqualTo(new CommandRun(2, "", "tfauth: There is no configuration file 'nope.hcl'.\n")));
    }

    [Test]
    public void Show_config_prints_what_is_in_force_and_where_it_came_from()
    {
        Folder.Write("main.tf", ZoneAsRegion).Write(
            ".tfauth.hcl",
            "fail_on = \"error\"\nexclude = [\"examples/**\"]\nrule \"outdated-provider-constraint\" {\n  severity = \"error\"\n}\n");

        var run = CommandRun.In(Folder, "lint", "--show-config", "--min-severity", "warning", "--exclude", "old");

        Assert.That(run, Is.EqualTo(new CommandRun(
            0,
            """
            # .tfauth.hcl
            min_severity = "warning"                 # command line
            min_confidence = "medium"                # default
            fail_on = "error"                        # .tfauth.hcl:1
            exclude = [
              "examples/**",                         # .tfauth.hcl:2
              "old",                                 # command line
            ]
            local_endpoints = []                     # default
            known_dummy_keys = []                    # default

            rule "outdated-provider-constraint" {
              severity = "error"                     # .tfauth.hcl:4
              max_age_years = 2                      # default
            }

            """,
            "")));
    }

    [Test]
    public void What_show_config_prints_is_a_configuration_file()
    {
        Folder.Write("main.tf", ZoneAsRegion).Write(".tfauth.hcl", "fail_on = \"error\"\nrule \"TFA402\" {\n  enabled = false\n}\nsuppress {\n  rules = [\"TFA502\"]\n  paths = [\"a\"]\n  reason = \"a \\\"b\\\"\"\n}\n");

        Folder.Write("shown/.tfauth.hcl", CommandRun.In(Folder, "lint", "--show-config").Output).Write("shown/main.tf", ZoneAsRegion);

        Assert.That(CommandRun.In(Folder, "lint", "shown", "--format", "compact").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void The_example_of_the_documentation_is_a_configuration_file()
    {
        var page = File.ReadAllText(Path.Combine(Surroundings.ProjectRoot, "docs", "configuration.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf("```hcl\n", StringComparison.Ordinal) + "```hcl\n".Length;
        Folder.Write("main.tf", ZoneAsRegion).Write(".tfauth.hcl", page[start..page.IndexOf("```", start, StringComparison.Ordinal)]);

        var run = Lint("--show-config");

        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Output, Does.Contain("max_age_years = 3").And.Contain("until = \"2027-01-31\""));
    }

    [TestCase("project", "infra")]
    [TestCase("elsewhere", "../project/infra")]
    public void A_block_means_the_same_paths_wherever_the_run_starts(string working, string path)
    {
        Folder.Folder("project/.git").Folder("elsewhere").Write("project/infra/legacy/main.tf", ZoneAsRegion)
            .Write("project/infra/.tfauth.hcl", "suppress {\n  rules  = [\"TFA502\"]\n  paths  = [\"legacy\"]\n  reason = \"x\"\n}\n");

        var run = CommandRun.In(Folder, new CommandSurroundings { WorkingDirectory = working }, "lint", path, "--select", "TFA502,TFA0", "--format", "compact");

        Assert.That(run, Is.EqualTo(new CommandRun(0, "", "")));
    }

    [Test]
    public void Paths_of_a_file_from_elsewhere_are_relative_to_the_top()
    {
        Folder.Folder("project/.git").Write("project/legacy/main.tf", ZoneAsRegion)
            .Write("shared.hcl", "exclude = [\"/old\"]\nsuppress {\n  rules  = [\"TFA502\"]\n  paths  = [\"legacy\"]\n  reason = \"x\"\n}\n").Write("project/old/main.tf", ZoneAsRegion);

        var run = CommandRun.In(Folder, new CommandSurroundings { WorkingDirectory = "project" }, "lint", "--config", "../shared.hcl", "--select", "TFA502", "--format", "compact");

        Assert.That(run, Is.EqualTo(new CommandRun(0, "", "")));
    }
}
