using System.Text;
using Linter.Core.Companions;
using Linter.Core.Companions.Yaml;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Engine;
using Linter.Core.Settings;
using Linter.Core.Sources;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Functions.Documents;
using Linter.Core.Terraform.Versions;
using Linter.Hcl.Parsing;
using Linter.Hcl.Parsing.Json;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Fuzzing;

/// <summary>What is fuzzed: each takes any bytes and throws where something does not hold that must hold for all of them.</summary>
internal static class FuzzTargets
{
    private static readonly CompanionKind[] Scripts =
    [
        CompanionKind.ShellScript, CompanionKind.PowerShellScript, CompanionKind.CommandScript, CompanionKind.FishScript,
        CompanionKind.Makefile, CompanionKind.Dockerfile, CompanionKind.DotEnv, CompanionKind.Jenkinsfile,
    ];

    private static readonly CompanionKind[] Documents =
    [
        CompanionKind.GitHubWorkflow, CompanionKind.GitHubAction, CompanionKind.Pipeline, CompanionKind.BuildSpec, CompanionKind.Compose, CompanionKind.Kubernetes,
    ];

    /// <summary>The targets by name.</summary>
    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } = new SortedDictionary<string, Action<byte[]>>(StringComparer.Ordinal)
    {
        ["hcl"] = Hcl,
        ["ini"] = Ini,
        ["json"] = Json,
        ["module"] = ReadModule,
        ["sarif"] = SarifTarget.Run,
        ["settings"] = Settings,
        ["shell"] = bytes => Companions(bytes, Scripts),
        ["versions"] = Versions,
        ["yaml"] = Yaml,
    };

    /// <summary>Fails a target.</summary>
    public static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }

    private static void Hcl(byte[] bytes)
    {
        var source = new SourceText("main.tf", bytes);
        var parser = new HclParser();
        RequirePlaces(parser.Parse(source), source);
        parser.ParseExpression(source, out _);
        parser.ParseTemplate(source, out _);
    }

    private static void Json(byte[] bytes)
    {
        var source = new SourceText("main.tf.json", bytes);
        RequirePlaces(new JsonParser().Parse(source, JsonSchemas.Of(ModuleFileKind.Configuration)), source);
    }

    private static void RequirePlaces(SyntaxTree tree, SourceText source)
    {
        foreach (var diagnostic in tree.Diagnostics)
        {
            Require(diagnostic.Span.Start >= 0 && diagnostic.Span.Start <= diagnostic.Span.End && diagnostic.Span.End <= source.Length, "A diagnostic lies outside.");
        }

        foreach (var node in tree.Root.Descendants())
        {
            Require(node.Span.Start >= 0 && node.Span.Start <= node.Span.End && node.Span.End <= source.Length, "A node lies outside.");
        }
    }

    /// <summary>The whole way with all rules: what is wrong with a text is a finding, and never a failure.</summary>
    private static void ReadModule(byte[] bytes)
    {
        var files = new MemorySourceFiles([KeyValuePair.Create("main.tf", bytes), KeyValuePair.Create("terraform.tfvars", bytes)]);
        var result = LintEngine.Run(new LintRequest { Files = files, Jobs = 1 });
        Require(result.Failures.IsEmpty, string.Join(' ', result.Failures));
    }

    private static void Versions(byte[] bytes)
    {
        if (!VersionConstraints.TryParse(Encoding.UTF8.GetString(bytes), ConstraintSubject.Provider, out var constraints, out var reason))
        {
            Require(reason.Length > 0, "A refusal has no reason.");
            return;
        }

        var written = constraints.Items.Select(item => item.Version).ToList();
        Require(!constraints.CannotBeMet || !written.Exists(constraints.Allows), "A version is allowed by conditions that cannot be met.");
        Require(constraints.Clash() is null || !written.Exists(constraints.Allows), "Two conditions clash, and a version meets all of them.");
        Require(VersionConstraints.TryParse(constraints.ToString(), ConstraintSubject.Provider, out var again, out _), "What was read cannot be read again.");
        Require(again!.ToString() == constraints.ToString(), "What was read twice differs.");
    }

    private static void Ini(byte[] bytes)
    {
        var source = new SourceText("config", bytes);
        ProfileFileParser.Parse(source);
        LegacyProfileFileParser.Parse(source);
    }

    private static void Yaml(byte[] bytes)
    {
        YamlDocumentReader.Read(EmbeddedText.OfFile(new SourceText("ci.yml", bytes)));
        YamlReader.Read(Encoding.UTF8.GetString(bytes), null, out _);
        Companions(bytes, Documents);
    }

    private static void Companions(byte[] bytes, CompanionKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            var file = CompanionFile.Read(kind, new SourceText("file", bytes));
            Require(file.TerraformCommands.Count >= 0 && file.Jobs.Count >= 0, "There is no number.");
        }
    }

    private static void Settings(byte[] bytes)
    {
        var source = new SourceText(".tfauth.hcl", bytes);
        SettingsReader.Read(source, "", out var problems);
        foreach (var problem in problems)
        {
            Require(problem.Message.Length > 0 && problem.Location.Span.End <= source.Length, "A problem has no words or no place.");
        }
    }
}
