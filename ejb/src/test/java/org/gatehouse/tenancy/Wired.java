package org.gatehouse.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes beans as the container does, for tests without one: what they inject is taken by type from what is given, and
 * made where nothing given fits; each is made once.
 */
public final class Wired {

    private final List<Object> beans;

    public Wired(Object... given) {
        beans = new ArrayList<>(List.of(given));
    }

    /** A bean whose injected fields hold the given objects, and others made of them. */
    public static <T> T of(Class<T> type, Object... given) {
        return new Wired(given).get(type);
    }

    /** The one bean of a type. */
    public <T> T get(Class<T> type) {
        return beans.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseGet(() -> made(type));
    }

    /** By the constructor that injects, else by the one without parameters. */
    private <T> T constructed(Class<T> type) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(Inject.class)) {
                Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                        .map(parameter -> (Object) get(parameter))
                        .toArray();
                return type.cast(constructor.newInstance(arguments));
            }
        }
        Constructor<T> plain = type.getDeclaredConstructor();
        plain.setAccessible(true);
        return plain.newInstance();
    }

    private <T> T made(Class<T> type) {
        try {
            T bean = constructed(type);
            beans.add(bean);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    field.set(bean, get(field.getType()));
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(PostConstruct.class)) {
                    method.setAccessible(true);
                    method.invoke(bean);
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Nothing given is a %s, and none can be made.".formatted(type), e);
        }
    }
}
