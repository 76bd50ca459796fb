using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Core.Terraform.Versions;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>What a module tree says about the version of a provider: the constraints of all its modules, and the lock file.</summary>
/// <param name="Root">The root module.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Requirements">All constraints, those of callers first.</param>
/// <param name="Locked">The entry of the lock file, or null.</param>
internal sealed record ProviderVersions(Module Root, ProviderAddress Provider, ImmutableArray<VersionRequirement> Requirements, LockedProvider? Locked)
{
    /// <summary>The locked release, or null where there is none or it is no version.</summary>
    public ReleaseVersion? LockedVersion { get; } = ReleaseVersion.TryParse(Locked?.Version, out var version) ? version : null;

    /// <summary>All conditions together; a constraint that Terraform cannot read takes no part.</summary>
    public VersionConstraints Combined { get; } =
        VersionConstraints.All(ConstraintSubject.Provider, Requirements.Select(requirement => requirement.Constraints).OfType<VersionConstraints>());

    /// <summary>Whether a constraint stands there whose text is not known or not readable, so that <see cref="Combined"/> is not all.</summary>
    public bool IsPartlyKnown => Requirements.Any(requirement => requirement.Constraints is null);

    /// <summary>Whether a called module is not here, so that it may constrain more.</summary>
    public bool HasMissingModules => Root.WithDescendants().SelectMany(module => module.Calls).SelectMany(call => call.Instances).Any(call => call.Module is null);

    /// <summary>Gathers what a tree of modules says.</summary>
    public static ProviderVersions Of(Module root, ProviderAddress provider) =>
        new(root, provider, [.. root.WithDescendants().SelectMany(module => VersionRequirement.AllOf(module, provider)).DistinctBy(requirement => requirement.Location)], root.LockFile?.Find(provider));
}

/// <summary>A constraint on the version of a provider.</summary>
/// <param name="Module">The module that holds it.</param>
/// <param name="Value">The constraint as written.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="IsInProviderBlock">Whether it is the old <c>version</c> of a provider block.</param>
internal sealed record VersionRequirement(Module Module, Value Value, Location Location, bool IsInProviderBlock)
{
    /// <summary>The constraint as written; empty where it is not known.</summary>
    public string Text => Value.Text ?? "";

    /// <summary>The conditions, or null where Terraform cannot read the text.</summary>
    public VersionConstraints? Constraints { get; } =
        Value.Text is { } text && VersionConstraints.TryParse(text, ConstraintSubject.Provider, out var constraints, out _) ? constraints : null;

    /// <summary>The constraints that one module has for a provider, in the order of the text.</summary>
    public static IEnumerable<VersionRequirement> AllOf(Module module, ProviderAddress provider)
    {
        foreach (var required in module.RequiredProviders.Where(required => required.Provider == provider))
        {
            if (required.Version is { } version and not NullValue)
            {
                yield return new VersionRequirement(module, version, LocationOf(version, required.Entry), false);
            }
        }

        foreach (var configuration in module.ProviderConfigurations.Where(configuration => configuration.Provider == provider))
        {
            if (configuration.Argument("version") is { IsSet: true } version)
            {
                yield return new VersionRequirement(module, version.Value, version.ValueLocation, true);
            }
        }
    }

    private static Location LocationOf(Value version, Argument entry) => version.Origin is { } origin ? Location.Of(origin) : entry.ValueLocation;
}
