package org.gatehouse.tenancy;

import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.Arrays;

/** Makes a bean as the container does, for tests without one: what it injects is taken by type from what is given. */
public final class Wired {

    private Wired() {}

    /**
     * A bean whose injected fields hold the given objects. @throws IllegalArgumentException naming a field nobody fits
     */
    public static <T> T of(Class<T> type, Object... given) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T bean = constructor.newInstance();
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    field.set(bean, fitting(field, given));
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object fitting(Field field, Object... given) {
        return Arrays.stream(given)
                .filter(field.getType()::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing given is a " + field));
    }
}
