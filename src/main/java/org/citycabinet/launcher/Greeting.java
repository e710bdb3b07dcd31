package org.citycabinet.launcher;

import java.util.List;
import java.util.stream.Collectors;

/** What a person reads when everything runs: where to go, and as whom to sign in. */
final class Greeting {
  private static final String PASSWORD = "Parauga-parole-2026";

  private final Settings settings;
  private final Folder folder;

  Greeting(Settings settings, Folder folder) {
    this.settings = settings;
    this.folder = folder;
  }

  /**
   * The lines.
   *
   * @param sandbox address of the sandbox; empty when there is none
   * @param stop how to end what was started
   */
  String text(List<String> operators, String sandbox, String stop) {
    var text = new StringBuilder();
    text.append("%nCity Cabinet is ready: %s%n%n".formatted(settings.publicUrl()));
    List<Node> nodes = Node.of(settings);
    if (nodes.size() > 1) {
      String addresses = nodes.stream().map(Node::url).collect(Collectors.joining(", "));
      text.append("  Nodes      %s%n".formatted(addresses));
    }
    if (settings.demonstration()) {
      text.append("  Residents  anna, ilze, viktors (Latvian), jonas (Lithuanian)%n".formatted());
      text.append("  Clerks     %s%n".formatted(accounts(operators, "-clerk")));
      text.append("  Operators  %s; portal-admin%n".formatted(accounts(operators, "-admin")));
      text.append("  Password   %s, for all of them%n".formatted(PASSWORD));
    }
    if (!sandbox.isEmpty()) {
      text.append("  Codes      %scodes (the second factor of clerks)%n".formatted(sandbox));
      text.append(
          "  Inbox      %sinbox (every mail and short message that is sent)%n".formatted(sandbox));
    }
    text.append("  Data       %s%n".formatted(folder.root()));
    text.append("  Stop       %s%n".formatted(stop));
    return text.toString();
  }

  private static String accounts(List<String> operators, String ending) {
    return operators.stream().map(code -> code + ending).collect(Collectors.joining(", "));
  }
}
