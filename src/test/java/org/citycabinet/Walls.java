package org.citycabinet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.el.ELResolver;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Named;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the tests of the architecture know of the code. */
final class Walls {
  static final String ROOT = "org.citycabinet";
  private static final Set<Class<?>> FOUND =
      Set.of(
          Entity.class,
          Named.class,
          Path.class,
          Provider.class,
          Converter.class,
          Interceptor.class,
          WebFilter.class,
          WebServlet.class,
          Singleton.class);

  private Walls() {}

  /** The feature that a class belongs to: the last part of its package. */
  static String feature(JavaClass c) {
    return c.getPackageName().substring(c.getPackageName().lastIndexOf('.') + 1);
  }

  static JavaClass outer(JavaClass c) {
    return c.getEnclosingClass().map(Walls::outer).orElse(c);
  }

  /**
   * Found by the container or started by name, so that it has to be public though nobody else names
   * it.
   */
  @SuppressWarnings("unchecked")
  static boolean foundByContainer(JavaClass c) {
    boolean annotated =
        FOUND.stream()
            .anyMatch(a -> c.isAnnotatedWith((Class<? extends java.lang.annotation.Annotation>) a));
    boolean extended =
        c.isAssignableTo(Extension.class)
            || c.isAssignableTo(ELResolver.class)
            || c.isAssignableTo(Application.class)
            || c.isAssignableTo("org.eclipse.microprofile.health.HealthCheck")
            || c.isAssignableTo(
                "jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism")
            || c.isAssignableTo("jakarta.faces.context.ExceptionHandlerFactory")
            || c.isAssignableTo("jakarta.batch.api.chunk.ItemReader")
            || c.isAssignableTo("jakarta.batch.api.chunk.ItemWriter")
            || c.isAssignableTo("jakarta.batch.api.Batchlet")
            || c.isAnnotatedWith("jakarta.faces.convert.FacesConverter")
            || c.isAnnotatedWith("jakarta.faces.validator.FacesValidator");
    return annotated || extended || c.tryGetMethod("main", String[].class).isPresent();
  }

  static boolean isPageOrForm(JavaClass c) {
    String name = outer(c).getSimpleName();
    return name.endsWith("Page") || name.endsWith("Form");
  }

  static boolean isBean(JavaClass c) {
    return c.isMetaAnnotatedWith(NormalScope.class)
        || c.isAnnotatedWith(Dependent.class)
        || c.isAnnotatedWith(Singleton.class);
  }

  /**
   * What has to be public: what others use, what the container finds, and what the signatures of
   * both name.
   */
  static Set<JavaClass> neededOutside(JavaClasses code) {
    var needed = new HashSet<JavaClass>();
    code.stream()
        .filter(c -> foundByContainer(c) || isUsedElsewhere(c) || isWrittenAsJson(c))
        .forEach(needed::add);
    var fresh = List.copyOf(needed);
    while (!fresh.isEmpty()) {
      fresh = fresh.stream().flatMap(Walls::named).distinct().filter(needed::add).toList();
    }
    return needed;
  }

  private static boolean isUsedElsewhere(JavaClass c) {
    return c.getDirectDependenciesToSelf().stream()
        .anyMatch(d -> !d.getOriginClass().getPackageName().equals(c.getPackageName()));
  }

  /** JSON-B reads and writes public records only: those that resources name, and those within. */
  private static boolean isWrittenAsJson(JavaClass c) {
    return c.isRecord()
        && c.getDirectDependenciesToSelf().stream()
            .map(d -> d.getOriginClass())
            .anyMatch(user -> isOfResource(user) || isPublicRecord(user));
  }

  private static boolean isPublicRecord(JavaClass c) {
    return c.isRecord() && c.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean isOfResource(JavaClass c) {
    return outer(c).getSimpleName().endsWith("Resource");
  }

  /** The types that the public methods of a class name. */
  private static Stream<JavaClass> named(JavaClass c) {
    return Stream.concat(
        c.getMethods().stream()
            .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(m -> m.getAllInvolvedRawTypes().stream()),
        c.getMethods().stream().flatMap(m -> m.getThrowsClause().getTypes().stream()));
  }

  static ArchCondition<JavaClass> haveAtLeastTwoImplementations() {
    return new ArchCondition<>("have at least two implementations") {
      @Override
      public void check(JavaClass c, ConditionEvents events) {
        int count = c.getAllSubclasses().size();
        events.add(
            new SimpleConditionEvent(
                c, count >= 2, c.getName() + " has " + count + " implementation(s)"));
      }
    };
  }
}
