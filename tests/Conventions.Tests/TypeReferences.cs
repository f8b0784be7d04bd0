using System.Reflection;
using System.Reflection.Emit;

namespace LittleGiants.Conventions.Tests;

/// <summary>All types that a type's declarations and method bodies name, read from the compiled code.</summary>
internal static class TypeReferences
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static HashSet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        Add(found, type.BaseType);
        Array.ForEach(type.GetInterfaces(), item => Add(found, item));
        Array.ForEach(type.GetFields(Everything), field => Add(found, field.FieldType));
        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            Array.ForEach(method.GetParameters(), parameter => Add(found, parameter.ParameterType));
            Add(found, (method as MethodInfo)?.ReturnType);
            if (method.GetMethodBody() is { } body)
            {
                foreach (var local in body.LocalVariables)
                {
                    Add(found, local.LocalType);
                }

                AddInstructions(found, method, body.GetILAsByteArray() ?? []);
            }
        }

        return found;
    }

    private static void AddInstructions(HashSet<Type> found, MethodBase method, byte[] code)
    {
        var typeArguments = method.DeclaringType?.IsGenericType == true ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xfe)
            {
                value = unchecked((short)(0xfe00 | code[at++]));
            }

            var operation = OpCodesByValue[value];
            switch (operation.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments);
                    Add(found, member as Type ?? member?.DeclaringType);
                    at += 4;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * BitConverter.ToInt32(code, at));
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    at += 8;
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    at += 1;
                    break;
                case OperandType.InlineVar:
                    at += 2;
                    break;
                default:
                    at += 4;
                    break;
            }
        }
    }

    private static void Add(HashSet<Type> found, Type? type)
    {
        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(found, type.GetElementType());
            return;
        }

        if (type.IsGenericType)
        {
            Array.ForEach(type.GetGenericArguments(), argument => Add(found, argument));
            type = type.GetGenericTypeDefinition();
        }

        found.Add(type);
    }
}
