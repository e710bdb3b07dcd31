package org.citycabinet.ticketing.counter;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/** Something that one member of staff proposed and another one decides. */
@MappedSuperclass
abstract class Proposed {
  @Id private UUID id;

  @Embedded private Proposal proposal;

  @Version private long version;

  /** For the entity manager. */
  protected Proposed() {}

  Proposed(Proposal proposal) {
    this.id = Ids.next();
    this.proposal = proposal;
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** Why, and who decides. */
  public Proposal proposal() {
    return proposal;
  }
}
