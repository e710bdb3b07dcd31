package org.citycabinet.operator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The editions that the product brings along, and changed copies of them. */
public final class BuiltIn {
  private static final List<Folder> FOLDERS =
      Folder.readAll(Path.of("src/main/resources/operators"));

  private BuiltIn() {}

  /** The editions of all operators. */
  public static List<Folder> folders() {
    return FOLDERS;
  }

  /** The first edition of that operator. */
  public static Folder folder(String operator) {
    return FOLDERS.stream().filter(f -> f.operator().equals(operator)).findFirst().orElseThrow();
  }

  /** Terms to decide by. */
  public static Scheme scheme(Folder folder) {
    return new Scheme(new UUID(0, 0), folder);
  }

  /** The terms of every operator that has such a table. */
  public static Map<String, Scheme> schemesWith(String table) {
    Map<String, Scheme> schemes = new TreeMap<>();
    FOLDERS.stream()
        .filter(folder -> folder.find(table).isPresent())
        .forEach(folder -> schemes.put(folder.operator(), scheme(folder)));
    return schemes;
  }

  /** The edition with another text of one table. */
  public static Folder with(Folder folder, String table, String text) {
    var texts = new TreeMap<>(folder.texts());
    texts.put(table, text);
    return new Folder(folder.operator(), folder.inForceOn(), texts);
  }
}
