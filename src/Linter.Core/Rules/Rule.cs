using Linter.Core.Companions;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Findings;
using Linter.Core.Settings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Policies;

namespace Linter.Core.Rules;

/// <summary>
/// One thing that can be wrong. A rule is one file under <c>Rules/&lt;Family&gt;/</c>, holds no state and asks the model;
/// it overrides the <c>Check</c> of each subject that it judges.
/// </summary>
internal abstract class Rule
{
    /// <summary>What the rule is.</summary>
    public abstract RuleInfo Info { get; }

    /// <summary>The rule with options as a configuration file sets them; the rule itself where it has none.</summary>
    /// <param name="settings">What the file says about this rule.</param>
    public virtual Rule With(RuleSettings settings) => this;

    /// <summary>Judges a module as it is used: once for a root module, once for each call of a child module.</summary>
    public virtual void Check(Module module, IFindings findings)
    {
    }

    /// <summary>Judges a file by itself, whether or not it belongs to a module.</summary>
    public virtual void Check(ModuleFile file, IFindings findings)
    {
    }

    /// <summary>Judges a file beside the configuration.</summary>
    /// <param name="file">The file.</param>
    /// <param name="companions">All such files of the tree.</param>
    /// <param name="findings">Takes the answers.</param>
    public virtual void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
    }

    /// <summary>Judges a root module together with the files beside it.</summary>
    /// <param name="root">The root module.</param>
    /// <param name="companions">All companion files of the tree.</param>
    /// <param name="findings">Takes the answers.</param>
    public virtual void Check(Module root, CompanionSet companions, IFindings findings)
    {
    }

    /// <summary>Judges a role of the tree together with a configuration of the tree that assumes it, after all modules.</summary>
    public virtual void Check(RoleUse use, IFindings findings)
    {
    }

    /// <summary>Judges the tree as a whole, after all modules; its files are not held any more.</summary>
    public virtual void Check(ModuleTree tree, IFindings findings)
    {
    }

    /// <summary>Judges the machine and what each configuration gets from it; only the doctor asks.</summary>
    public virtual void Check(Diagnosis diagnosis, IFindings findings)
    {
    }
}
