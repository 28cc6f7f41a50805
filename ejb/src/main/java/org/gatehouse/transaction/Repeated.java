package org.gatehouse.transaction;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each call is one transaction of its own, and is made again from the start when the database reports a deadlock or a
 * lock wait, as with {@link Database}. So a method may change nothing but entities and what it returns. For session
 * beans with an entity manager; the container must begin no transaction for them (NOT_SUPPORTED), for what is repeated
 * is outside of it.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Repeated {}
