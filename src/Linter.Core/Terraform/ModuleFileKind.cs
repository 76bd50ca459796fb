namespace Linter.Core.Terraform;

/// <summary>What a file is to Terraform.</summary>
internal enum ModuleFileKind
{
    /// <summary>Something else.</summary>
    None,

    /// <summary><c>*.tf</c>, <c>*.tofu</c> and their JSON forms.</summary>
    Configuration,

    /// <summary><c>terraform.tfvars</c>, <c>*.auto.tfvars</c> and their JSON forms: read by themselves.</summary>
    AutomaticVariables,

    /// <summary>Other <c>*.tfvars</c>: read where the command line names them.</summary>
    Variables,

    /// <summary><c>.terraform.lock.hcl</c>.</summary>
    LockFile,

    /// <summary><c>*.tfbackend</c>, <c>backend.hcl</c> and the like: given with <c>-backend-config</c>.</summary>
    BackendConfiguration,

    /// <summary><c>*.tftest.hcl</c>, <c>*.tofutest.hcl</c> and their JSON forms.</summary>
    Test,

    /// <summary><c>*.tfcomponent.hcl</c>, <c>*.tfstack.hcl</c> and <c>*.tfdeploy.hcl</c> of stacks: a language of its own over modules, and no module.</summary>
    Stack,
}
