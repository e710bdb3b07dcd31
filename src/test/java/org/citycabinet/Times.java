package org.citycabinet;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Set;

/** Knows what reads the time of the machine, called or passed on as a method. */
final class Times {
  private static final Set<String> OLD =
      Set.of(
          "java.lang.System.currentTimeMillis()",
          "java.util.Date.<init>()",
          "java.util.Calendar.getInstance()");

  private Times() {}

  static boolean readsSystemClock(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        && (OLD.contains(target.getFullName()) || isNow(target) || isSystemClock(target));
  }

  /** Now is only what a clock says that was handed in. */
  private static boolean isNow(CodeUnitAccessTarget target) {
    return target.getOwner().getPackageName().startsWith("java.time")
        && target.getName().equals("now")
        && target.getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean isSystemClock(CodeUnitAccessTarget target) {
    return target.getOwner().isEquivalentTo(Clock.class)
        && target.getName().matches("system.*|tick.+");
  }
}
