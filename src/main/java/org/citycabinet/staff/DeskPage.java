package org.citycabinet.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Language;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.registration.PersonDesk;
import org.citycabinet.ticketing.annulment.AnnulmentDesk;
import org.citycabinet.ticketing.authorisation.CustomerDesk;
import org.citycabinet.ticketing.care.FoundDesk;
import org.citycabinet.ticketing.concession.ConcessionDesk;
import org.citycabinet.ticketing.counter.DrawerDesk;
import org.citycabinet.ticketing.counter.UndoDesk;
import org.citycabinet.ticketing.editions.AmendmentDesk;
import org.citycabinet.ticketing.refund.RefundDesk;
import org.citycabinet.ticketing.refund.RefundState;
import org.citycabinet.ticketing.retention.RetentionDesk;
import org.citycabinet.ticketing.surcharge.SurchargeDesk;
import org.citycabinet.ticketing.watch.Quarantine;
import org.citycabinet.utility.banking.BankDesk;
import org.citycabinet.utility.banking.BankEntryState;
import org.citycabinet.utility.enquiries.EnquiryDesk;
import org.citycabinet.utility.enquiries.EnquiryState;
import org.citycabinet.utility.enquiries.Queue;

/** What waits at the operator of a member of staff, and where it is done. */
@Named
@RequestScoped
public class DeskPage {
  private static final String CLERK = "CLERK";
  private static final String ADMINISTRATOR = "ADMINISTRATOR";
  private static final String AUDITOR = "AUDITOR";

  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Language language;
  @Inject EnquiryDesk enquiries;
  @Inject BankDesk bank;
  @Inject ConcessionDesk concessions;
  @Inject RefundDesk refunds;
  @Inject AnnulmentDesk annulments;
  @Inject FoundDesk found;
  @Inject UndoDesk undoings;
  @Inject DrawerDesk drawers;
  @Inject PersonDesk people;
  @Inject AmendmentDesk amendments;
  @Inject SurchargeDesk surcharges;
  @Inject RetentionDesk retentions;
  @Inject CustomerDesk customers;
  @Inject Quarantine quarantine;

  private Operator operator;
  private final List<Work> works = new ArrayList<>();

  /**
   * A kind of work.
   *
   * @param key the end of the keys of its title and explanation
   * @param address where it is done
   * @param waiting how many wait, or -1 where nothing waits by its nature
   */
  public record Work(String key, String address, int waiting) {}

  @PostConstruct
  void begin() {
    if (!me.isEmployed()) {
      management();
      return;
    }
    operator = operators.operator(me.operator());
    if (operator.trade() == Operator.Trade.UTILITY) {
      utility();
    } else {
      transport();
    }
    if (me.is(CLERK) || me.is(ADMINISTRATOR)) {
      works.add(new Work("editions", "/staff/editions", amendments.waiting()));
    }
    installation();
  }

  /** What every operator has. */
  private void installation() {
    boolean isBilling = me.is("BILLING_CLERK");
    if (me.is(ADMINISTRATOR) || isBilling || me.is(AUDITOR)) {
      works.add(new Work("settlement", "/staff/settlement", -1));
    }
    if (me.is(CLERK) || me.is(ADMINISTRATOR) || isBilling || me.is(AUDITOR)) {
      works.add(new Work("jobs", "/staff/jobs", -1));
    }
    if (me.is(ADMINISTRATOR)) {
      management();
    }
  }

  /** What administrators have, of an operator or of the installation. */
  private void management() {
    works.add(new Work("employees", "/staff/employees", -1));
    works.add(new Work("maintenance", "/staff/maintenance", -1));
  }

  private void utility() {
    boolean serves = me.is(CLERK) || me.is(ADMINISTRATOR) || me.is("BILLING_CLERK");
    if (serves) {
      service();
    } else {
      works.add(new Work("balance", "/staff/balance", -1));
    }
  }

  private void service() {
    works.add(
        new Work(
            "enquiries",
            "/staff/enquiries",
            Math.toIntExact(enquiries.count(EnquiryState.OPEN, Queue.ALL))));
    works.add(new Work("meters", "/staff/meters", -1));
    works.add(new Work("balance", "/staff/balance", -1));
    works.add(new Work("notices", "/staff/notices", -1));
    works.add(new Work("addresses", "/staff/addresses", -1));
    if (me.is(CLERK) || me.is(ADMINISTRATOR)) {
      works.add(new Work("enrolment", "/staff/enrolment", -1));
    }
    works.add(new Work("imports", "/staff/imports", -1));
    works.add(new Work("bank", "/staff/bank", bank.queue(BankEntryState.WAITING).size()));
  }

  private void transport() {
    if (me.is("INSPECTOR")) {
      works.add(new Work("inspection", "/staff/inspection", -1));
    }
    if (me.is(CLERK)) {
      works.add(new Work("counter", "/staff/counter", -1));
      works.add(new Work("concessions", "/staff/concessions", concessions.queue().size()));
      works.add(new Work("refunds", "/staff/refunds", refunds.queue(RefundState.REQUESTED).size()));
      works.add(new Work("cards", "/staff/cards", -1));
      works.add(new Work("hand-out", "/staff/hand-out", -1));
      if (customers.isOffered()) {
        works.add(new Work("customers", "/staff/customer", -1));
      }
      if (found.isKeeping()) {
        works.add(new Work("found", "/staff/found", -1));
      }
      if (people.isOffered()) {
        works.add(new Work("person", "/staff/person", -1));
      }
    }
    if ((me.is(CLERK) || me.is(ADMINISTRATOR)) && annulments.isOffered()) {
      works.add(new Work("annulments", "/staff/annulments", annulments.queue().size()));
    }
    if (me.is(CLERK) || me.is(ADMINISTRATOR)) {
      works.add(new Work("day", "/staff/takings", undoings.queue().size()));
    }
    inspections();
    if (me.is(ADMINISTRATOR)) {
      works.add(new Work("drawers", "/staff/drawers", drawers.queue().size()));
    }
    if (me.is(CLERK) || me.is(ADMINISTRATOR)) {
      works.add(new Work("vehicles", "/staff/vehicles", -1));
    }
    if (me.is(CLERK) || me.is(ADMINISTRATOR) || me.is(AUDITOR)) {
      works.add(new Work("devices", "/staff/devices", -1));
      works.add(new Work("quarantine", "/staff/quarantine", quarantine.waiting()));
      works.add(new Work("blocklist", "/staff/blocklist", -1));
    }
  }

  private void inspections() {
    if (me.is(CLERK) || me.is(ADMINISTRATOR)) {
      works.add(new Work("surcharges", "/staff/surcharges", surcharges.waiting()));
      if (retentions.isOffered()) {
        works.add(new Work("retentions", "/staff/retentions", retentions.queue().size()));
      }
    }
  }

  /** Whether customers show a code of theirs at this operator's counters (RIG-38). */
  public boolean isCustomers() {
    return works.stream().anyMatch(work -> work.key().equals("customers"));
  }

  /** The operator's name; empty for who looks after the whole installation. */
  public String getOperator() {
    return operator == null ? "" : operator.name(language.getLocale());
  }

  /** The kinds of work of this member of staff. */
  public List<Work> getWorks() {
    return works;
  }
}
