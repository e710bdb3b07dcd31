package org.citycabinet.launcher;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of the servers that stand side by side on one database.
 *
 * @param name what a person calls it, such as "server" or "server-2"
 * @param port where it listens
 * @param variables what it is told beside what all are told
 */
record Node(String name, int port, Map<String, String> variables) {
  /** So many stand on one machine at most. */
  static final int MOST = 4;

  /** Those that the settings ask for, the first one first. */
  static List<Node> of(Settings settings) {
    List<Integer> ports = Ports.ofNodes(settings);
    return ports.size() == 1
        ? List.of(new Node(Server.NAME, ports.get(0), Map.of()))
        : IntStream.range(0, ports.size())
            .mapToObj(i -> of(i + 1, ports.get(i), settings))
            .toList();
  }

  private static Node of(int number, int port, Settings settings) {
    return new Node(name(number), port, Map.of(Setting.NODE.key(), settings.node() + number));
  }

  private static String name(int number) {
    return number == 1 ? Server.NAME : Server.NAME + "-" + number;
  }

  /** The names of as many as there may be. */
  static Stream<String> names() {
    return IntStream.rangeClosed(1, MOST).mapToObj(Node::name);
  }

  /** Its own address on this machine. */
  String url() {
    return "http://127.0.0.1:" + port;
  }
}
