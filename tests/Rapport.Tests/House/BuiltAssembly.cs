using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Rapport.Tests.House;

/// <summary>A method as the compiler wrote it down.</summary>
/// <param name="Name">The type and the method.</param>
/// <param name="Parameters">How many things it asks for, cancellation tokens left out.</param>
/// <param name="IsConstructor">Whether it makes an object.</param>
/// <param name="IsPrivate">Whether only its own type calls it.</param>
sealed record BuiltMethod(string Name, int Parameters, bool IsConstructor, bool IsPrivate);

/// <summary>What one built project says about itself: read from its metadata, without loading it.</summary>
sealed class BuiltAssembly
{
    readonly List<string> references = [], types = [];
    readonly List<BuiltMethod> methods = [];

    BuiltAssembly(MetadataReader reader)
    {
        references.AddRange(reader.AssemblyReferences.Select(r => reader.GetString(reader.GetAssemblyReference(r).Name)));
        foreach (var handle in reader.TypeDefinitions) AddType(reader, reader.GetTypeDefinition(handle));
    }

    /// <summary>The assemblies it uses.</summary>
    public IReadOnlyList<string> References => references;

    /// <summary>The names of the types written in it, without namespaces and without the number of their type parameters.</summary>
    public IReadOnlyList<string> Types => types;

    /// <summary>The methods written in it, constructors among them; what the compiler adds is left out.</summary>
    public IReadOnlyList<BuiltMethod> Methods => methods;

    /// <summary>The assembly of a source project, as the build left it.</summary>
    public static BuiltAssembly Of(string project)
    {
        var file = Path.Combine(Repository.Root, "src", project, "bin", Repository.Configuration, "net10.0", project + ".dll");
        Assert.True(File.Exists(file), $"{file} is not there: build the solution first");
        using var image = new PEReader(File.OpenRead(file));
        return new BuiltAssembly(image.GetMetadataReader());
    }

    void AddType(MetadataReader reader, TypeDefinition type)
    {
        var name = reader.GetString(type.Name).Split('`')[0];
        if (name.Contains('<', StringComparison.Ordinal) || IsMadeByCompiler(reader, type.GetCustomAttributes())) return;
        if (reader.GetString(type.Namespace).StartsWith("__", StringComparison.Ordinal)) return; // made for Razor components
        types.Add(name);
        var names = type.GetMethods().Select(m => reader.GetString(reader.GetMethodDefinition(m).Name)).ToHashSet();
        var isRecord = names.Contains("<Clone>$") || names.Contains("PrintMembers");
        foreach (var method in type.GetMethods()) AddMethod(reader, name, isRecord, reader.GetMethodDefinition(method));
    }

    /// <summary>A record's constructor names what it holds, however much that is, so it is no method to call with many things.</summary>
    void AddMethod(MetadataReader reader, string type, bool isRecord, MethodDefinition method)
    {
        var name = reader.GetString(method.Name);
        if (name.Contains('<', StringComparison.Ordinal) || IsMadeByCompiler(reader, method.GetCustomAttributes())) return;
        if (isRecord && name is ".ctor" or "Deconstruct") return;
        if (method.Attributes.HasFlag(MethodAttributes.PinvokeImpl)) return;
        var parameters = method.DecodeSignature(new ParameterNames(), reader).ParameterTypes;
        methods.Add(new BuiltMethod($"{type}.{name}", parameters.Count(p => p != "CancellationToken"), name == ".ctor", (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Private));
    }

    static bool IsMadeByCompiler(MetadataReader reader, CustomAttributeHandleCollection attributes) =>
        attributes.Any(handle =>
        {
            var constructor = reader.GetCustomAttribute(handle).Constructor;
            if (constructor.Kind != HandleKind.MemberReference) return false;
            var type = reader.GetMemberReference((MemberReferenceHandle)constructor).Parent;
            return type.Kind == HandleKind.TypeReference
                && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name) is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute";
        });
}
