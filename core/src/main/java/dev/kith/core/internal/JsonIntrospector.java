package dev.kith.core.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** Reads the annotations of Kith's types, and {@link JsonShape} where they have none. */
@SuppressWarnings("NullAway") // null is how an introspector says that it knows nothing
final class JsonIntrospector extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private final boolean complete;

    JsonIntrospector(boolean complete) {
        this.complete = complete;
    }

    /** The one component with restricted access is the hash of the password. */
    @Override
    public JsonProperty.@Nullable Access findPropertyAccess(MapperConfig<?> config, Annotated annotated) {
        return complete ? null : super.findPropertyAccess(config, annotated);
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return required(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedMember member && required(member)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : super.findSetterInfo(config, annotated);
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass type
                        && JsonShape.typed(type.getRawType()).isPresent()
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME,
                        JsonTypeInfo.As.EXISTING_PROPERTY,
                        JsonShape.TYPE,
                        null,
                        false,
                        Boolean.TRUE)
                : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        Optional<Class<?>> family =
                annotated instanceof AnnotatedClass type ? JsonShape.typed(type.getRawType()) : Optional.empty();
        return family.isPresent()
                ? Arrays.stream(family.get().getPermittedSubclasses())
                        .map(one -> new NamedType(one, one.getSimpleName()))
                        .toList()
                : super.findSubtypes(config, annotated);
    }

    /** As a property of the record itself it is written wherever the record stands, in a list of anything too. */
    @Override
    public void findAndAddVirtualProperties(
            MapperConfig<?> config, AnnotatedClass annotated, List<BeanPropertyWriter> properties) {
        super.findAndAddVirtualProperties(config, annotated, properties);
        if (JsonShape.typed(annotated.getRawType()).isPresent()) {
            properties.add(0, JsonTypeName.property(config, annotated));
        }
    }

    private static boolean required(AnnotatedMember member) {
        return JsonShape.requires(member.getDeclaringClass(), name(member));
    }

    private static String name(AnnotatedMember member) {
        if (member instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()) {
            return parameter
                    .getDeclaringClass()
                    .getRecordComponents()[parameter.getIndex()]
                    .getName();
        }
        return member.getName();
    }
}
