using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;
using Linter.Hcl.Text;

namespace Linter.Core.Credentials.Chain;

/// <summary>The certificates that a configuration trusts in place of the system's.</summary>
/// <param name="Name">The argument, variable or property that names the file, for people.</param>
/// <param name="Text">The file, or null where it cannot be read.</param>
internal sealed record CertificateBundle(string Name, SourceText? Text)
{
    /// <summary>The variable that names the file, or null where something else does.</summary>
    public string? Variable { get; private init; }

    /// <summary>Whether the SDK can take certificates out of it; where it cannot, it stops before any call.</summary>
    public bool IsUsable => Text is not null && Read(Text).Any();

    /// <summary>The encoded certificates in the file; text between them and what is no certificate is passed over, as Go does.</summary>
    public ImmutableArray<byte[]> Certificates => Text is null ? [] : [.. Read(Text)];

    /// <summary>The name only.</summary>
    public override string ToString() => Name;

    // One after the other: bundles of a system hold hundreds, and the first one tells whether the file will do.
    private static IEnumerable<byte[]> Read(SourceText source)
    {
        var text = Encoding.Latin1.GetString(source.Bytes);
        for (var at = 0; PemEncoding.TryFind(text.AsSpan(at), out var fields); at += fields.Location.End.Value)
        {
            var piece = text.AsSpan(at);
            var encoded = Convert.FromBase64String(piece[fields.Base64Data].ToString());
            if (piece[fields.Label] is "CERTIFICATE" && IsCertificate(encoded))
            {
                yield return encoded;
            }
        }
    }

    private static bool IsCertificate(byte[] encoded)
    {
        try
        {
            X509CertificateLoader.LoadCertificate(encoded).Dispose();
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The bundle of a configuration, or null where it trusts what the system does.</summary>
    internal static CertificateBundle? Of(ChainInput input, ProfileSettings? profile, MachineState machine)
    {
        if (input.CustomCaBundle.IsSet)
        {
            const string argument = "custom_ca_bundle";
            return new CertificateBundle(argument, PathExpansion.Expand(input.CustomCaBundle.Text!, machine) is { } path ? machine.Read(path).Text : null);
        }

        const string name = "AWS_CA_BUNDLE";
        if (machine.Variable(name) is { } variable)
        {
            return new CertificateBundle(name, machine.Read(variable).Text) { Variable = name };
        }

        return profile is not null && profile.Section.TryGet("ca_bundle", out var property)
            ? new CertificateBundle($"ca_bundle of profile {profile.Section.Name}", machine.Read(property.Value).Text)
            : null;
    }
}
