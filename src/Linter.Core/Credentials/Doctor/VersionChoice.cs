using Linter.Core.Aws;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Credentials.Doctor;

/// <summary>The release that will run, with how it was found.</summary>
/// <param name="Version">The release.</param>
/// <param name="Description">Product, release and reason, for people.</param>
internal sealed record VersionChoice(ReleaseVersion Version, string Description)
{
    /// <summary>The release of the provider: the assumed one, the locked one, else the newest that the constraints of all modules allow.</summary>
    public static VersionChoice OfProvider(ReleaseVersion? given, IReadOnlyList<Module> modules)
    {
        const string name = "hashicorp/aws";
        if (given is { } assumed)
        {
            return Of(name, assumed, "--provider");
        }

        var locked = modules[0].LockFile?.Providers.FirstOrDefault(entry => entry.Provider.IsAws);
        if (locked is not null && ReleaseVersion.TryParse(locked.Version, out var version))
        {
            return Of(name, version, ".terraform.lock.hcl");
        }

        var texts = modules.SelectMany(module => module.RequiredProviders.Where(required => required.Provider.IsAws).Select(required => required.Version?.Text)
            .Concat(module.ProviderConfigurations.OfAws().Select(provider => provider.Argument("version")?.Text)));
        return Newest(name, ReleaseHistory.AwsProvider, Parse(texts, ConstraintSubject.Provider));
    }

    /// <summary>The release of Terraform: the assumed one, else the newest that <c>required_version</c> of all modules allows.</summary>
    public static VersionChoice OfTerraform(ReleaseVersion? given, IReadOnlyList<Module> modules)
    {
        const string name = "terraform";
        if (given is { } assumed)
        {
            return Of(name, assumed, "--terraform");
        }

        var texts = modules.SelectMany(module => module.Settings.RequiredVersions).Select(version => version.Text);
        return Newest(name, ReleaseHistory.Terraform, Parse(texts, ConstraintSubject.Core));
    }

    private static VersionConstraints? Parse(IEnumerable<string?> texts, ConstraintSubject subject)
    {
        var all = new List<VersionConstraints>();
        foreach (var text in texts.OfType<string>())
        {
            if (VersionConstraints.TryParse(text, subject, out var constraints, out _))
            {
                all.Add(constraints);
            }
        }

        return all.Count == 0 ? null : VersionConstraints.All(subject, all);
    }

    private static VersionChoice Newest(string name, ReleaseHistory history, VersionConstraints? constraints)
    {
        if (constraints is null)
        {
            return Of(name, history.Newest.Version, "newest known; nothing constrains it");
        }

        // A constraint may name a release that the facts do not know; where it names just one, that one is meant.
        return history.NewestAllowed(constraints)?.Version is { } allowed ? Of(name, allowed, "newest that the constraints allow")
            : constraints.Exact is { } exact ? Of(name, exact, "the one that the constraints name")
            : Of(name, history.Newest.Version, "newest known; no known release meets the constraints");
    }

    private static VersionChoice Of(string name, ReleaseVersion version, string how) => new(version, $"{name} {version} ({how})");
}
