using System.Globalization;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Machine;

namespace Linter.Core.Credentials.Live;

/// <summary>How Terraform would connect for a configuration.</summary>
internal sealed record ConnectionSettings
{
    /// <summary>
    /// The most that tfauth tries. Terraform tries five times in a backend (seen) and, by its documentation, twenty-five in a provider, for minutes; who asks a doctor wants to
    /// know that there is no answer.
    /// </summary>
    public const int MostAttempts = 3;

    /// <summary>The proxies.</summary>
    public required ProxySettings Proxy { get; init; }

    /// <summary>The certificates that are trusted in place of the system's, or null.</summary>
    public CertificateBundle? Certificates { get; init; }

    /// <summary>Whether the block switches the check of certificates off.</summary>
    public bool IsInsecure { get; init; }

    /// <summary>How often a call is tried in all: <c>max_retries</c>, which counts the first attempt too, and at most <see cref="MostAttempts"/>.</summary>
    public int Attempts { get; init; } = MostAttempts;

    /// <summary>The settings of a configuration.</summary>
    public static ConnectionSettings Of(DiagnosedConfiguration configuration, MachineState machine)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(machine);
        var block = configuration.Block;
        var profile = SharedConfiguration.Load(configuration.Input, machine, new ProfileFileCache(machine)).Levels.FirstOrDefault();
        return new ConnectionSettings
        {
            Proxy = ProxySettings.Of(block, machine),
            Certificates = CertificateBundle.Of(configuration.Input, profile, machine),
            IsInsecure = ChainInputReader.Convert(block?.Argument("insecure")?.Value).Text == "true",
            Attempts = int.TryParse(ChainInputReader.Convert(block?.Argument("max_retries")?.Value).Text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0
                ? Math.Min(most, MostAttempts)
                : MostAttempts,
        };
    }
}
