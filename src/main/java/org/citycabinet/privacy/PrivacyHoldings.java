package org.citycabinet.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** What a person asked for by these rights themselves. */
@ApplicationScoped
class PrivacyHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.erased(
            "dataFiles",
            "select asked_at, ready_at, size_bytes, expires_at from data_file where account = :person",
            "delete from data_file where account = :person"),
        Holding.erased(
            "calendarAddress",
            "select made_at from calendar_address where account = :person",
            "delete from calendar_address where account = :person"),
        Holding.unnamed(
            "erasures",
            "select asked_at, due_at, withdrawn_at, done_at from erasure where account = :person"));
  }
}
