using System.IO.Compression;
using System.Reflection.PortableExecutable;
using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Packaging;

/// <summary>The programs and packages of a release, made as the release workflow makes them, installed from a folder as from its page or a registry, and run.</summary>
[Platform(Exclude = "Win", Reason = "The scripts are for shells that are not there.")]
// Builds of the same projects at the same time write over each other.
[NonParallelizable]
public sealed class ToolPackageTests : FolderTests
{
    private const string Found = "main.tf:2:12: error TFA502";

    [SetUp]
    public void Tree()
    {
        Script.Need("sh", "bash", "dotnet", "tar", "sed");
        Folder.Write("tree/main.tf", "provider \"aws\" {\n  region = \"us-east-1a\"\n}\n");
    }

    [Test]
    public void The_portable_tool_can_be_installed_from_a_folder_and_lints()
    {
        Build($"PORTABLE_ONLY=1 exec sh '{Script.PathOf("packaging/pack-tool.sh")}' packages");

        Assert.That(Packages, Is.EquivalentTo((string[])["tfauth", "tfauth.any"]));
        InstallTool();
        Lints(Folder["tools/tfauth"]);
    }

    [Test]
    public void The_tool_that_pre_commit_packs_has_code_for_this_machine()
    {
        var said = Build($"exec dotnet pack '{Script.PathOf("src/Linter.Cli")}' --configuration Release --output packages");
        if (said.Contains("there is no compiler", StringComparison.Ordinal))
        {
            // A compiler that is there and fails is a fault, and fails below.
            Assert.Ignore("The compiler that the SDK names for this machine cannot be restored here.");
        }

        ZipFile.ExtractToDirectory(Directory.GetFiles(Folder["packages"]).Single(), Folder["package"]);
        var tool = Path.GetDirectoryName(Directory.GetFiles(Folder["package"], "tfauth.dll", SearchOption.AllDirectories).Single())!;

        Assert.That(Directory.GetFiles(tool, "*.dll").Where(library => !HasCode(library)).Select(Path.GetFileName), Is.EquivalentTo((string[])["AWSSDK.Core.dll", "AWSSDK.SecurityToken.dll"]));
        Lints("dotnet", Path.Combine(tool, "tfauth.dll"));
    }

    [Test]
    public void The_native_program_is_built_installed_and_run_by_the_action_and_as_a_tool()
    {
        if (!OperatingSystem.IsLinux() || System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier is not ("linux-x64" or "linux-arm64"))
        {
            // build-native.sh makes these two here, the others on machines of their own.
            Assert.Ignore("The release workflow builds for this platform.");
        }

        Script.Need("clang", "sha256sum", "awk");
        if (Environment.GetEnvironmentVariable("TFAUTH_NATIVE") != "1")
        {
            // The compiler of native code takes minutes, which nobody should wait for who runs one test of this project.
            Assert.Ignore("It takes minutes: .ci/run does it, and whoever sets TFAUTH_NATIVE=1.");
        }

        var platform = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        Build($"'{Script.PathOf("packaging/build-native.sh")}' packages {platform}");
        Assert.That(Script.Run(Folder["packages"], "sh", ["-c", "sha256sum *.tar.gz >SHA256SUMS"]).ExitCode, Is.Zero);

        // What action.yml runs, with a mirror.
        var install = Script.Run(Folder.Path, "sh", [Script.PathOf("packaging/install.sh"), "--from", Folder["packages"], "--to", Folder["bin"], "--platform", platform]);
        Assert.That((install.ExitCode, install.Output), Is.EqualTo((0, Folder["bin/tfauth"] + "\n")), install.Error);
        Lints(Folder["bin/tfauth"]);
        var action = Script.Run(
            Folder["tree"], "bash", [Script.PathOf("packaging/action.sh")], ("TFAUTH_PROGRAM", Folder["bin/tfauth"]), ("TFAUTH_FAIL_ON", "never"), ("GITHUB_OUTPUT", Folder["outputs"]), ("GITHUB_STEP_SUMMARY", Folder["summary"]));
        Assert.That(action.ExitCode, Is.Zero, action.Error);
        Assert.That(Folder.Read("tree/tfauth.sarif"), Does.Contain("TFA502"));

        // dotnet tool install takes the native program of its platform.
        Build($"exec sh '{Script.PathOf("packaging/pack-tool.sh")}' packages tool");
        InstallTool();
        Lints(Folder["tools/tfauth"]);
        Assert.That(Directory.GetFiles(Folder["tools"], "tfauth.dll", SearchOption.AllDirectories), Is.Empty, "It is the native one.");
    }

    [Test]
    public void A_program_can_be_built_on_the_libraries_as_packages()
    {
        Build($"exec sh '{Script.PathOf("packaging/pack-libraries.sh")}' packages");
        Assert.That(Packages, Is.EquivalentTo((string[])["Tfauth.Core", "Tfauth.Hcl"]));

        // A cache of its own, or the next run would be given this one's packages; what they need may come from the usual one.
        var usual = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named ? named : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Folder.Write("nuget.config", $"<configuration><packageSources><add key=\"folder\" value=\"{Folder["packages"]}\" /></packageSources></configuration>")
            .Write("program/program.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <Nullable>enable</Nullable>
                    <RestoreFallbackFolders>{usual}</RestoreFallbackFolders>
                  </PropertyGroup>
                  <ItemGroup><PackageReference Include="Tfauth.Core" Version="{Directory.GetFiles(Folder["packages"], "Tfauth.Core.*.nupkg").Single().Split("Tfauth.Core.")[1][..^6]}" /></ItemGroup>
                </Project>
                """)
            .Write("program/Program.cs", File.ReadAllText(Script.PathOf("samples/library-lint/Program.cs")));
        Build($"NUGET_PACKAGES='{Folder["cache"]}' exec dotnet build program --output out");

        var run = Script.Run(Folder.Path, "dotnet", [Folder["out/program.dll"], Folder["tree"]]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("main.tf:2:12: TFA502 "));
    }

    private IEnumerable<string> Packages => Directory.GetFiles(Folder["packages"], "*.nupkg").Select(file => string.Join('.', Path.GetFileName(file).Split('.')[..^4]));

    /// <summary>Runs a script that builds. The build leaves servers running, which would keep a pipe open: its output goes to a file.</summary>
    private string Build(string script)
    {
        var code = Script.Run(Folder.Path, "bash", ["-c", $"({script}) >build.log 2>&1"]).ExitCode;
        var output = Folder.Read("build.log");
        if (output.Contains("NU1301", StringComparison.Ordinal))
        {
            // NU1301: no source of packages answers.
            Assert.Ignore("The packages that this is made of cannot be restored here.");
        }

        Assert.That(code, Is.Zero, output);
        return output;
    }

    private void InstallTool()
    {
        Folder.Write("nuget.config", $"<configuration><packageSources><clear /><add key=\"folder\" value=\"{Folder["packages"]}\" /></packageSources></configuration>");
        var install = Script.Run(
            Folder.Path, "dotnet", ["tool", "install", "tfauth", "--tool-path", Folder["tools"], "--configfile", Folder["nuget.config"]], ("NUGET_PACKAGES", Folder["cache"]));
        Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);
    }

    private void Lints(string program, params string[] before)
    {
        var run = Script.Run(Folder["tree"], program, [.. before, "lint", "--select", "TFA502", "--format", "compact"]);
        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(run.Output, Does.StartWith(Found));
    }

    private static bool HasCode(string library)
    {
        using var file = new PEReader(File.OpenRead(library));
        return file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
