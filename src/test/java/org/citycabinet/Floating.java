package org.citycabinet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** Finds numbers that are not exact, in fields, signatures and calls. */
final class Floating {
  private static final Set<String> TYPES =
      Set.of("double", "float", Double.class.getName(), Float.class.getName());

  private Floating() {}

  static ArchCondition<JavaClass> neverOccur() {
    return new ArchCondition<>("never use double or float") {
      @Override
      public void check(JavaClass c, ConditionEvents events) {
        places(c)
            .forEach(place -> events.add(SimpleConditionEvent.violated(c, "floating: " + place)));
      }
    };
  }

  private static Stream<String> places(JavaClass c) {
    return Stream.of(
            c.getFields().stream()
                .filter(field -> isFloating(field.getRawType()))
                .map(field -> field.getFullName()),
            c.getCodeUnits().stream().filter(Floating::namesOne).map(JavaCodeUnit::getFullName),
            c.getCodeUnitCallsFromSelf().stream()
                .filter(call -> isFloating(call.getTarget().getRawReturnType()))
                .map(call -> call.getDescription()))
        .flatMap(each -> each);
  }

  private static boolean namesOne(JavaCodeUnit unit) {
    return Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
        .anyMatch(Floating::isFloating);
  }

  private static boolean isFloating(JavaClass type) {
    return TYPES.contains((type.isArray() ? type.getBaseComponentType() : type).getName());
  }
}
