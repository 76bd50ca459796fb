using Linter.Core.Findings;
using Linter.Core.Terraform.TypeConstraints;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>An input variable of a module, with the value that this use of the module gives it.</summary>
internal sealed class Variable(Module module, DeclaredBlock declared, Func<Variable, Value> evaluate)
{
    private ConfigurationBlock? _block;
    private TypeConstraint? _type;
    private Value? _value;
    private bool _evaluating;

    /// <summary>The name.</summary>
    public string Name { get; } = declared.Label(0);

    /// <summary>The block. Each use of a module has all its variables, and asks few of them.</summary>
    public ConfigurationBlock Block => _block ??= module.Read(declared);

    /// <summary>The <c>default</c>, or null where a caller has to give a value.</summary>
    public Argument? Default => Block.Argument("default");

    /// <summary>The type that values are converted to; any where none is declared.</summary>
    public TypeConstraint Type => _type ??= Block.Argument("type") is { Expression: { } type } argument
        ? TypeConstraint.Read(type, argument.ValueLocation.Source)
        : TypeConstraint.Any;

    /// <summary>Whether it is declared <c>sensitive = true</c>.</summary>
    public bool IsSensitive => IsTrue("sensitive");

    /// <summary>Whether it is declared <c>ephemeral = true</c>.</summary>
    public bool IsEphemeral => IsTrue("ephemeral");

    /// <summary>The value here: of the caller, the variable files, or the default; unknown with the reason where there is none.</summary>
    public Value Value
    {
        get
        {
            if (_value is null)
            {
                if (_evaluating)
                {
                    return new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.Error, $"var.{Name} refers to itself in a circle."));
                }

                _evaluating = true;
                _value = evaluate(this);
                _evaluating = false;
            }

            return _value;
        }
    }

    /// <summary>Where findings about the variable as a whole stand.</summary>
    public Location Header => declared.Header;

    private bool IsTrue(string argument) => Block.Argument(argument)?.Value is BoolValue { Content: true };
}
