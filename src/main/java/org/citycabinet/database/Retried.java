package org.citycabinet.database;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the whole transaction again where the database asks for it: the row was changed meanwhile
 * (1020), a lock took too long (1205) or two transactions waited for each other (1213).
 *
 * <p>For transactional methods whose effect has a unique business key, because a commit that failed
 * may have happened. Inside a transaction that began elsewhere it does nothing: whoever began it
 * has to.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Retried {}
