package org.citycabinet.utility.imports;

/**
 * A column of a file.
 *
 * @param name as the file's first line names it
 * @param isNeeded whether a file must have it
 * @param example what may stand in it; for the template
 */
public record Column(String name, boolean isNeeded, String example) {

  /** A column that a file must have. */
  public static Column needed(String name, String example) {
    return new Column(name, true, example);
  }

  /** A column that a file may lack. */
  public static Column free(String name, String example) {
    return new Column(name, false, example);
  }
}
