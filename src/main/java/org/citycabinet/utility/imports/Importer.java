package org.citycabinet.utility.imports;

import java.util.List;

/** A feature that knows what the files of a kind mean. */
public interface Importer {

  /** The kind of files. */
  ImportKind kind();

  /** How they look. */
  Layout layout();

  /**
   * Takes entries in the present transaction. What is as it stands in an entry stays untouched, so
   * that a file may come again. A wrong entry is answered, and stops no other; should an exception
   * get out nevertheless, the entries are given again one by one.
   *
   * @return an answer to each, in their order
   */
  List<Result> take(Task task, List<Entry> entries);
}
