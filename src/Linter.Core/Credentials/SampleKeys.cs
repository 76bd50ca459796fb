using System.Collections.Frozen;

namespace Linter.Core.Credentials;

/// <summary>Sample keys of emulators and other stores that cannot be told by their words.</summary>
internal static class SampleKeys
{
    private static readonly FrozenSet<string> Texts = new[]
    {
        // MinIO: the default of the server, the keys of its public playground, and those of its older guides.
        "minioadmin", "minio", "minio123", "Q3AM3UQ867SPQQA43P2F", "zuf+tfteSlswRu7BJ86wekitnifILbZam1KYY3TG",
        "minio-access-key", "minio-secret-key", "miniouser",

        // LocalStack, moto, ElasticMQ, DynamoDB Local, Ceph demo.
        "LKIAQAAAAAAAAAAAAAAA", "LSIAQAAAAAAAAAAAAAAA", "fakeMyKeyId", "fakeSecretAccessKey", "DUMMYIDEXAMPLE", "DUMMYEXAMPLEKEY",
        "ElasticMQ", "0555b35654ad1656d804", "h7GhxuBLTrlhVUyxSPUKUV8r/2EI4ngqJxD7iBdBYLhwluN30JaT3Q==",

        // Words that are whole values in emulator set-ups and too common elsewhere to count as filling words.
        "local", "admin", "root", "user", "guest", "rustfs", "rustfsadmin", "seaweedfs", "floci",
    }.ToFrozenSet(StringComparer.Ordinal);

    internal static bool Contains(string text) => Texts.Contains(text);
}
