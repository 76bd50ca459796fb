using Linter.Core.Terraform.Functions.Encodings;
using Linter.Core.Terraform.Functions.Hashes;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Files;

/// <summary>Functions that read files of the linted tree.</summary>
internal static class FileFunctions
{
    /// <summary>The functions, over some files.</summary>
    public static IEnumerable<TerraformFunction> Over(FunctionFiles files) =>
    [
        Make("file", files, (call, source) => StrictUtf8.Decode(source.Bytes) is { } text
            ? new StringValue(text, Origin.At(source, new TextSpan(0, source.Length), "content of the file"))
            : call.Refuse("the file is not UTF-8 text")),
        Make("filebase64", files, (_, source) => new StringValue(
            Convert.ToBase64String(source.Bytes), Origin.At(source, new TextSpan(0, source.Length), "content of the file"))),
        MakeHash("filebase64sha256", files, bytes => Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(bytes))),
        MakeHash("filebase64sha512", files, bytes => Convert.ToBase64String(System.Security.Cryptography.SHA512.HashData(bytes))),
        MakeHash("filemd5", files, Digests.Md5),
        MakeHash("filesha1", files, Digests.Sha1),
        MakeHash("filesha256", files, Digests.Sha256),
        MakeHash("filesha512", files, Digests.Sha512),
        Exists(files),
    ];

    /// <summary>The answer where a file was not read.</summary>
    public static UnknownValue NotRead(FunctionCall call, FileState state) => state switch
    {
        FileState.Missing => call.Refuse("there is no such file"),
        FileState.Folder => call.Refuse("the path is one of a folder"),
        FileState.Outside => call.OnlyAtRun("the file lies outside of the linted tree"),
        _ => call.GiveUp("the file could not be read"),
    };

    private static TerraformFunction MakeHash(string name, FunctionFiles files, Func<byte[], string> hash) =>
        Make(name, files, (_, source) => new StringValue(hash(source.Bytes.ToArray())));

    private static TerraformFunction Make(string name, FunctionFiles files, Func<FunctionCall, SourceText, Value> compute) =>
        new(name, HclType.String, Parameter.Text("path"))
        {
            Body = call =>
            {
                var (state, source) = files.Read(call.Text(0));
                return source is null ? NotRead(call, state) : compute(call, source);
            },
        };

    private static TerraformFunction Exists(FunctionFiles files) => new("fileexists", HclType.Bool, Parameter.Text("path"))
    {
        Body = call => files.Read(call.Text(0)).State switch
        {
            FileState.Found or FileState.Unreadable => new BoolValue(true),
            FileState.Missing => new BoolValue(false),
            var state => NotRead(call, state),
        },
    };
}
