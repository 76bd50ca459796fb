using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Rules;

/// <summary>Finds names of provider configurations that nobody declares or passes.</summary>
internal sealed class UndeclaredProviderAlias : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA007", "undeclared-provider-alias")
    {
        Summary = "A provider configuration is named that the module does not have",
        Severity = Severity.Error,
        Causes = ["provider-alias-without-credentials"],
        Why = """
            A configuration with an alias goes into a called module only where the call passes it in `providers`, and the called module has to say in
            `configuration_aliases` that it takes one (Terraform 0.15 and later). A name that is not there stops the run with "Provider configuration
            not present" or "Missing required provider configuration".
            """,
        Bad = """
            provider "aws" {
              alias  = "prod"
              region = "eu-west-1"
            }

            resource "aws_sns_topic" "alerts" {
              provider = aws.production # expect: undeclared-provider-alias
              name     = "alerts"
            }
            """,
        Good = """
            provider "aws" {
              alias  = "prod"
              region = "eu-west-1"
            }

            resource "aws_sns_topic" "alerts" {
              provider = aws.prod
              name     = "alerts"
            }
            """,
        Fix = "Write the name of a configuration that is there, declare it, or pass it in `providers` of the module call.",
        References = ["Terraform language, providers within modules"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/issues/26159")
            {
                What = """
                    A module used `aws.member`, which only its caller had and did not pass on; Terraform 0.13 said "Provider
                    configuration not present" and spoke of a removed configuration.
                    """,
                Story = "kinds",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        if (module.IsRoot && !module.ProviderConfigurations.OfAws().Any())
        {
            SayUnsure(module, findings);
            return;
        }

        foreach (var resource in module.Resources.Concat(module.DataSources))
        {
            if (resource.Argument("provider") is { } argument && resource.ProviderName is { Alias: not null } name && IsMissing(module, name))
            {
                findings.Report(argument.ValueLocation, $"{resource.Address} names {name}, a configuration that this module does not have{NearestIn(module, name)}.");
            }
        }

        foreach (var call in module.Calls)
        {
            foreach (var passed in call.Providers.Where(passed => passed.Outer.Alias is not null && IsMissing(module, passed.Outer)))
            {
                findings.Report(passed.Location, $"module.{call.Name} is passed {passed.Outer}, a configuration that this module does not have{NearestIn(module, passed.Outer)}.");
            }

            CheckNeeds(call, findings);
        }
    }

    // Terragrunt and other tools write the provider blocks when they run; a module for others may not say what it takes.
    private static void SayUnsure(Module module, IFindings findings)
    {
        var named = module.Resources.Concat(module.DataSources).Where(resource => resource.ProviderName.Alias is not null && IsMissing(module, resource.ProviderName))
            .Select(resource => resource.Argument("provider")!.ValueLocation)
            .Concat(module.Calls.SelectMany(call => call.Providers).Where(passed => passed.Outer.Alias is not null && IsMissing(module, passed.Outer)).Select(passed => passed.Location));
        if (named.FirstOrDefault() is { } place)
        {
            findings.Unsure(place, "No provider block is in this module; a tool such as Terragrunt or a caller elsewhere may give the configuration.");
        }
    }

    private static void CheckNeeds(ModuleCall call, IFindings findings)
    {
        if (call.Module is not { } child)
        {
            return;
        }

        var passed = call.Providers.Select(provider => provider.Inner).ToHashSet();
        foreach (var need in child.RequiredProviders.Where(required => required.Provider.IsAws).SelectMany(required => required.ConfigurationAliases).Where(need => !passed.Contains(need)))
        {
            findings.Report(call.Header, $"module.{call.Name} needs a configuration {need}, and this call does not pass it in providers.");
        }
    }

    private static bool IsMissing(Module module, ProviderName name) =>
        ProviderAddress.Of(module, name.LocalName).IsAws
        && !module.ProviderConfigurations.Any(configuration => configuration.Name == name)
        && !module.RequiredProviders.SelectMany(required => required.ConfigurationAliases).Contains(name)
        && !(module.Call?.Providers.Any(passed => passed.Inner == name) ?? false);

    private static string NearestIn(Module module, ProviderName name) =>
        NearestName.Of(name.Alias!, module.ProviderConfigurations.Where(configuration => configuration.LocalName == name.LocalName).Select(configuration => configuration.Alias).OfType<string>()) is { } nearest
            ? $"; {name.LocalName}.{nearest} is"
            : "";
}
