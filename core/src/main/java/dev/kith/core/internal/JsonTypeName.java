package dev.kith.core.internal;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.VirtualAnnotatedMember;
import tools.jackson.databind.ser.VirtualBeanPropertyWriter;
import tools.jackson.databind.util.Annotations;
import tools.jackson.databind.util.SimpleBeanPropertyDefinition;

/** A property that no record has: the record's simple name. */
final class JsonTypeName extends VirtualBeanPropertyWriter {

    private static final long serialVersionUID = 1L;

    private JsonTypeName(BeanPropertyDefinition definition, Annotations annotations, JavaType type) {
        super(definition, annotations, type);
    }

    static JsonTypeName property(MapperConfig<?> config, AnnotatedClass owner) {
        JavaType text = config.constructType(String.class);
        VirtualAnnotatedMember member = new VirtualAnnotatedMember(owner, owner.getRawType(), JsonShape.TYPE, text);
        BeanPropertyDefinition definition =
                SimpleBeanPropertyDefinition.construct(config, member, PropertyName.construct(JsonShape.TYPE));
        return new JsonTypeName(definition, owner.getAnnotations(), text);
    }

    @Override
    protected Object value(Object bean, JsonGenerator generator, SerializationContext context) {
        return bean.getClass().getSimpleName();
    }

    @Override
    public VirtualBeanPropertyWriter withConfig(
            MapperConfig<?> config, AnnotatedClass owner, BeanPropertyDefinition definition, JavaType type) {
        return new JsonTypeName(definition, owner.getAnnotations(), type);
    }
}
