package org.citycabinet.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All servers of an installation. The first one starts alone, for it may have a database to fill;
 * then the others do, at the same time.
 */
final class Nodes {
  private final List<Node> all;
  private final Server server;
  private final Children children;
  private final Map<String, String> variables;

  /**
   * Those that the settings ask for.
   *
   * @param variables what all of them are told
   */
  Nodes(Settings settings, Server server, Children children, Map<String, String> variables) {
    this.all = Node.of(settings);
    this.server = server;
    this.children = children;
    this.variables = variables;
  }

  /** Starts them; when this returns, each answers. */
  void start() {
    server.start(children, all.get(0), variables);
    List<Node> others = all.subList(1, all.size());
    List<Child> begun = others.stream().map(this::begin).toList();
    for (int i = 0; i < begun.size(); i++) {
      server.await(begun.get(i), others.get(i));
    }
  }

  /** The first one has set the clock, which all go by. */
  private Child begin(Node node) {
    var own = new TreeMap<>(variables);
    own.put(Setting.CLOCK.key(), "");
    return server.begin(children, node, own);
  }

  /**
   * Starts one again that has ended, while another one serves. What cannot be started again is left
   * out, for the same reason.
   *
   * @param ended a part of the installation
   * @return false where the part is none of them, or no other one lives
   */
  boolean mend(Child ended, PrintStream out) {
    Set<String> names = all.stream().map(Node::name).collect(Collectors.toSet());
    if (!names.contains(ended.name()) || !children.anyAlive(names)) {
      return false;
    }
    out.println(
        "The %s ended unexpectedly with %d; the others go on, and it is started again."
            .formatted(ended.name(), ended.exitValue()));
    children.forget(ended);
    all.stream().filter(n -> n.name().equals(ended.name())).forEach(n -> startAgain(n, out));
    return true;
  }

  private void leaveOut(Child node, String why, PrintStream out) {
    if (!children.stopping()) {
      tellLeftOut(why, out);
      node.stop();
      children.forget(node);
    }
  }

  private void tellLeftOut(String why, PrintStream out) {
    if (!children.stopping()) {
      out.println(why + "; the others go on without it.");
    }
  }

  private void startAgain(Node node, PrintStream out) {
    try {
      await(begin(node), node, out);
    } catch (LaunchFailed e) {
      tellLeftOut(e.getMessage(), out);
    }
  }

  private void await(Child again, Node node, PrintStream out) {
    try {
      server.await(again, node);
      out.println("The %s serves again.".formatted(node.name()));
    } catch (LaunchFailed e) {
      leaveOut(again, e.getMessage(), out);
    }
  }
}
