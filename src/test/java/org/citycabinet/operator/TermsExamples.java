package org.citycabinet.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of a table of terms, in {@code <table>-examples.csv} beside the test: the terms
 * decide each as it says, and no cell of the table can change without one of them noticing.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class TermsExamples {
  private final String table;
  private final Map<String, List<String>> others;
  private final Map<String, Scheme> schemes;

  /**
   * @param table the family's name
   * @param others for each column two words, of which the one that does not stand there is tried
   */
  protected TermsExamples(String table, Map<String, List<String>> others) {
    this.table = table;
    this.others = others;
    this.schemes = BuiltIn.schemesWith(table);
  }

  /** What the terms decide. */
  protected abstract Object decided(Scheme scheme, Example example);

  /** What they should. */
  protected abstract Object expected(Example example);

  protected final List<Example> examples() {
    return Example.all(getClass(), table + "-examples.csv");
  }

  protected final Scheme scheme(String operator) {
    return schemes.get(operator);
  }

  protected static List<String> texts(Example example, String... columns) {
    return Stream.of(columns).map(example::text).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  protected final void eachIsDecidedAsTheTermsSay(Example example) {
    assertEquals(expected(example), decided(scheme(example.text("operator")), example));
  }

  @Test
  protected final void noChangedCellGoesUnnoticed() {
    assertEquals(List.of(), Mutants.survivors(table, others, this::isNoticed));
  }

  private boolean isNoticed(Scheme changed) {
    return examples().stream()
        .filter(example -> example.text("operator").equals(changed.operator().code()))
        .anyMatch(example -> !expected(example).equals(decided(changed, example)));
  }
}
