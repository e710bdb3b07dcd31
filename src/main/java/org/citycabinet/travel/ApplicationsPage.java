package org.citycabinet.travel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.citycabinet.ticketing.concession.Application;
import org.citycabinet.ticketing.concession.Applications;

/** The resident's applications and how they stand. */
@Named
@RequestScoped
public class ApplicationsPage {
  @Inject Applications applications;

  private List<Application> mine;

  /** The applications, the newest first. */
  public List<Application> getApplications() {
    if (mine == null) {
      mine = applications.mine();
    }
    return mine;
  }
}
