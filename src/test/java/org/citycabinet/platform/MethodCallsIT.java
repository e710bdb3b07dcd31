package org.citycabinet.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.el.ELException;
import jakarta.el.ExpressionFactory;
import jakarta.el.MethodNotFoundException;
import jakarta.el.StandardELContext;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.jsp.JspFactory;
import java.util.List;
import org.citycabinet.InContainer;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What expressions may call, by the server's own evaluation of them. */
class MethodCallsIT extends InContainer {
  @Inject ServletContext application;

  private ExpressionFactory factory;
  private StandardELContext context;

  /** What is called. */
  public static class Desk {
    public String name() {
      return "desk";
    }

    public int twice(int figure) {
      return figure * 2;
    }

    public String joined(String first, Object... more) {
      return first + List.of(more);
    }

    public String either(String word) {
      return "word " + word;
    }

    public String either(Integer figure) {
      return "figure " + figure;
    }

    public String refuse() {
      throw Refused.rule("some.key");
    }

    String hidden() {
      return "hidden";
    }
  }

  @BeforeEach
  void takePart() {
    factory =
        JspFactory.getDefaultFactory().getJspApplicationContext(application).getExpressionFactory();
    context = new StandardELContext(factory);
    context.addELResolver(new MethodCalls());
    context
        .getVariableMapper()
        .setVariable("desk", factory.createValueExpression(new Desk(), Desk.class));
  }

  private Object eval(String expression) {
    return factory
        .createValueExpression(context, "#{" + expression + "}", Object.class)
        .getValue(context);
  }

  @Test
  void aMethodIsCalledWithItsArgumentsConverted() {
    assertEquals("desk", eval("desk.name()"));
    assertEquals(14, eval("desk.twice('7')"));
    assertEquals(14, eval("desk.twice(7)"));
  }

  @Test
  void asManyArgumentsAsThereAre() {
    assertEquals("a[]", eval("desk.joined('a')"));
    assertEquals("a[b, 2]", eval("desk.joined('a', 'b', 2)"));
  }

  @Test
  void whatIsNotClearByNumberIsLeftToTheServer() {
    assertEquals("word x", eval("desk.either('x')"));
    assertEquals(2L, eval("[1, 2].stream().count()"));
    assertEquals("b", eval("['a', 'b'].get(1)"));
  }

  @Test
  void whatIsNotPublicIsNotThere() {
    assertThrows(MethodNotFoundException.class, () -> eval("desk.hidden()"));
    assertThrows(MethodNotFoundException.class, () -> eval("desk.twice()"));
  }

  @Test
  void whatTheMethodThrowsIsTold() {
    var thrown = assertThrows(ELException.class, () -> eval("desk.refuse()"));
    assertEquals("some.key", ((Refused) thrown.getCause()).key());
  }
}
