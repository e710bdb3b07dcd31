package org.citycabinet.platform;

import jakarta.el.ELClass;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls the methods that pages name, such as {@code #{fmt.money(sum)}}: each is looked for once.
 *
 * <p>The resolver that the server brings goes through copies of all methods of the class at each
 * call; of a page that was a quarter of all memory taken. It still has the calls that are not clear
 * by name and number of arguments alone.
 */
public class MethodCalls extends ELResolver {
  private record Call(String name, int arguments) {}

  private static final ClassValue<Map<Call, Optional<Method>>> FOUND =
      new ClassValue<>() {
        @Override
        protected Map<Call, Optional<Method>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  @Override
  public Object invoke(
      ELContext context, Object base, Object name, Class<?>[] types, Object[] given) {
    if (base == null || base instanceof ELClass || name == null) {
      return null;
    }
    var call = new Call(name.toString(), given == null ? 0 : given.length);
    var method =
        FOUND.get(base.getClass()).computeIfAbsent(call, any -> find(base.getClass(), call));
    if (method.isEmpty()) {
      return null;
    }
    var answer = call(method.get(), base, converted(context, method.get(), given));
    context.setPropertyResolved(base, name);
    return answer;
  }

  /** The only public method that takes so many arguments. */
  private static Optional<Method> find(Class<?> type, Call call) {
    List<Method> fitting =
        Arrays.stream(type.getMethods())
            .filter(method -> !method.isBridge() && method.getName().equals(call.name()))
            .filter(method -> takes(method, call.arguments()))
            .toList();
    return fitting.stream()
        .filter(method -> fitting.size() == 1)
        .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()))
        .findFirst();
  }

  private static boolean takes(Method method, int arguments) {
    int named = method.getParameterCount();
    return method.isVarArgs() ? arguments >= named - 1 : arguments == named;
  }

  private static Object[] converted(ELContext context, Method method, Object[] given) {
    Class<?>[] types = method.getParameterTypes();
    var all = new Object[types.length];
    int fixed = method.isVarArgs() ? types.length - 1 : types.length;
    for (int i = 0; i < fixed; i++) {
      all[i] = context.convertToType(given[i], types[i]);
    }
    if (method.isVarArgs()) {
      all[fixed] = rest(context, types[fixed].getComponentType(), given, fixed);
    }
    return all;
  }

  private static Object rest(ELContext context, Class<?> type, Object[] given, int from) {
    int count = given == null ? 0 : given.length - from;
    var rest = Array.newInstance(type, count);
    for (int i = 0; i < count; i++) {
      Array.set(rest, i, context.convertToType(given[from + i], type));
    }
    return rest;
  }

  private static Object call(Method method, Object base, Object... arguments) {
    try {
      return method.invoke(base, arguments);
    } catch (IllegalAccessException e) {
      throw new ELException(e);
    } catch (InvocationTargetException e) {
      throw new ELException(e.getCause());
    }
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // Properties are for the resolvers after this one.
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return false;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }
}
