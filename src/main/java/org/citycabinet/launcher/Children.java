package org.citycabinet.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts that run, ended in the reverse order of their start. */
final class Children {
  private final Folder folder;
  private final Deque<Child> running = new ArrayDeque<>();
  private boolean stopping;

  Children(Folder folder) {
    this.folder = folder;
  }

  /** Starts one more; refused once the end has begun, so that nothing outlives it. */
  synchronized Child start(Child.Order order) {
    if (stopping) {
      throw new LaunchFailed("Stopped before everything had started.");
    }
    Child child = Child.start(order, folder);
    running.push(child);
    return child;
  }

  synchronized boolean stopping() {
    return stopping;
  }

  synchronized void stop() {
    stopping = true;
    for (Iterator<Child> newestFirst = running.iterator(); newestFirst.hasNext(); ) {
      newestFirst.next().stop();
      newestFirst.remove();
    }
  }

  /** Forgets one that has ended, so that another may take its place. */
  synchronized void forget(Child ended) {
    running.remove(ended);
  }

  /** Whether any of these runs. */
  synchronized boolean anyAlive(Set<String> names) {
    return running.stream().anyMatch(child -> names.contains(child.name()) && child.alive());
  }

  synchronized List<Path> logs() {
    return running.stream().map(Child::log).toList();
  }

  /** The first that has ended, for whatever reason; empty as long as all run. */
  synchronized Optional<Child> ended() {
    return running.stream().filter(child -> !child.alive()).findFirst();
  }
}
