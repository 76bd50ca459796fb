using Linter.Core.Terraform;

namespace Linter.Core.Tests.Terraform;

public sealed class ModuleFileNamesTests
{
    [TestCase("main.tf", "Configuration")]
    [TestCase("main.tf.json", "Configuration")]
    [TestCase("main.tofu", "Configuration")]
    [TestCase("main.tofu.json", "Configuration")]
    [TestCase("terraform.tfvars", "AutomaticVariables")]
    [TestCase("terraform.tfvars.json", "AutomaticVariables")]
    [TestCase("x.auto.tfvars", "AutomaticVariables")]
    [TestCase("prod.tfvars", "Variables")]
    [TestCase(".terraform.lock.hcl", "LockFile")]
    [TestCase("prod.s3.tfbackend", "BackendConfiguration")]
    [TestCase("a.tftest.hcl", "Test")]
    [TestCase("a.tftest.json", "Test")]
    [TestCase("a.tofutest.hcl", "Test")]
    [TestCase("providers.tfcomponent.hcl", "Stack")]
    [TestCase("providers.tfstack.hcl", "Stack")]
    [TestCase("prod.tfdeploy.hcl", "Stack")]
    [TestCase("terragrunt.hcl", "None")]
    [TestCase("terragrunt.stack.hcl", "None")]
    [TestCase("package.json", "None")]
    [TestCase(".main.tf", "None")]
    [TestCase("main.tf~", "None")]
    [TestCase("#main.tf#", "None")]
    [TestCase("", "None")]
    public void A_name_tells_what_a_file_is(string name, string kind)
    {
        Assert.That(ModuleFileNames.KindOf(name).ToString(), Is.EqualTo(kind));
    }

    [TestCase("override.tf", true)]
    [TestCase("override.tf.json", true)]
    [TestCase("x_override.tf", true)]
    [TestCase("xoverride.tf", false)]
    [TestCase("override_x.tf", false)]
    public void Overrides_have_names_of_their_own(string name, bool expected)
    {
        Assert.That(ModuleFileNames.IsOverride(name), Is.EqualTo(expected));
    }
}
