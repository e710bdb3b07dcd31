package org.citycabinet.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A product of one's own with two nodes, and a launcher that looks after them. */
final class TwoNodes {
  private static final List<String> NAMES = List.of(Server.NAME, Server.NAME + "-2");

  private final Product product;
  private final Process launcher;

  /** Starts them. */
  TwoNodes(Path place) throws IOException {
    product = new Product(place);
    product.launching().with("cabinet.nodes", NAMES.size());
    launcher = product.launching().foreground();
  }

  Product product() {
    return product;
  }

  /** What a person calls the node of that place. */
  String name(int node) {
    return NAMES.get(node);
  }

  /** Where both listen. */
  List<String> urls() {
    return List.of(product.url(), product.secondUrl());
  }

  Browsing visitor(int node) throws IOException {
    return product.visitor(urls().get(node));
  }

  long number(String sql) throws SQLException {
    return Long.parseLong(product.read(sql).get(0));
  }

  /** Waits until the launcher says something with those words. */
  void awaitSaid(String words) throws IOException {
    var said = launcher.inputReader(StandardCharsets.UTF_8);
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains(words)) {
        return;
      }
    }
    throw new AssertionError("the launcher has ended");
  }

  /** What went wrong on either, by their logs. */
  List<String> severe() throws IOException {
    var lines = Stream.<String>builder();
    for (String name : NAMES) {
      Files.readAllLines(product.launching().folder().log().resolve(name + ".log")).stream()
          .filter(line -> line.contains("SEVERE"))
          .forEach(lines);
    }
    return lines.build().toList();
  }

  /** What is done on the node of that place. */
  @FunctionalInterface
  interface OnNode<T> {
    T act(int node) throws Exception;
  }

  /** Does it on both at the same time. */
  static <T> List<T> onBoth(OnNode<T> deed) {
    var first = inBackground(() -> deed.act(0));
    var second = inBackground(() -> deed.act(1));
    return List.of(first.join(), second.join());
  }

  static <T> CompletableFuture<T> inBackground(Callable<T> deed) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return deed.call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
