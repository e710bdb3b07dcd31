package org.citycabinet.utility.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.MassBookings;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.imports.Answers;
import org.citycabinet.utility.imports.Effect;
import org.citycabinet.utility.imports.Entry;
import org.citycabinet.utility.imports.ImportKind;
import org.citycabinet.utility.imports.Importer;
import org.citycabinet.utility.imports.Layout;
import org.citycabinet.utility.imports.Result;
import org.citycabinet.utility.imports.Spelling;
import org.citycabinet.utility.imports.Task;
import org.citycabinet.utility.invoice.Invoice;
import org.citycabinet.utility.invoice.InvoiceRows;
import org.citycabinet.utility.invoice.Parties;
import org.citycabinet.utility.premises.Contracts;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.words.Refused;

/**
 * Files of invoices that accounting issued (LUD-11, LUD-14). Whoever receives them electronically
 * gets a letter for one that no later one follows.
 */
@ApplicationScoped
class InvoicesImport implements Importer {

  @PersistenceContext EntityManager entities;
  @Inject Contracts contracts;
  @Inject Receivables receivables;
  @Inject InvoiceRows rows;
  @Inject MassBookings ledger;
  @Inject InvoiceMails mails;

  @Override
  public ImportKind kind() {
    return ImportKind.INVOICES;
  }

  @Override
  public Layout layout() {
    return InvoiceDraft.LAYOUT;
  }

  @Override
  public List<Result> take(Task task, List<Entry> entries) {
    var answers = new Answers(entries);
    var drafts = answers.read(InvoiceDraft::of);
    var portion = portion(task, drafts.values());
    drafts.forEach((at, draft) -> take(at, draft, portion, answers));
    rows.store(portion.issued());
    ledger.book(portion.bookings());
    mails.send(task.operator(), portion.newest());
    return answers.all();
  }

  /**
   * What there is, and what comes to be, of one portion.
   *
   * @param known invoices by number, those of the portion too
   * @param issued the new ones
   * @param newest those of them that no later one follows
   */
  private record Portion(
      Map<String, Place> places,
      Map<String, Invoice> known,
      OpenSums sums,
      List<Invoice> issued,
      List<Invoice> newest,
      List<Booking> bookings) {}

  private Portion portion(Task task, Collection<InvoiceDraft> drafts) {
    var places =
        contracts.ever(
            task.operator(), drafts.stream().map(InvoiceDraft::contract).distinct().toList());
    var since =
        drafts.stream()
            .map(InvoiceDraft::issuedOn)
            .min(LocalDate::compareTo)
            .orElse(LocalDate.EPOCH);
    var ids = places.values().stream().map(Place::contract).toList();
    return new Portion(
        places,
        new HashMap<>(known(task.operator(), drafts)),
        receivables.sums(task.operator(), ids, since),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** Those of the numbers that are named, as invoices and as what is corrected. */
  private Map<String, Invoice> known(String operator, Collection<InvoiceDraft> drafts) {
    var numbers =
        drafts.stream()
            .flatMap(
                draft ->
                    Stream.of(Optional.of(draft.number()), Optional.ofNullable(draft.corrects())))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return numbers.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select distinct i from Invoice i left join fetch i.lines"
                    + " where i.operator = :operator and i.number in :numbers",
                Invoice.class)
            .setParameter("operator", operator)
            .setParameter("numbers", numbers)
            .getResultStream()
            .collect(
                Collectors.toMap(
                    invoice -> Spelling.plain(invoice.getNumber()), Function.identity()));
  }

  private void take(int at, InvoiceDraft draft, Portion portion, Answers answers) {
    var place = Optional.ofNullable(portion.places().get(Spelling.plain(draft.contract())));
    if (place.isEmpty()) {
      answers.refuse(at, Refused.field("contract", "billing.import.contract"));
      return;
    }
    var invoice = invoice(draft, place.get(), portion.sums());
    var known = Optional.ofNullable(portion.known().get(Spelling.plain(draft.number())));
    if (known.isPresent() && known.get().isSame(invoice)) {
      answers.answer(at, Effect.SAME);
    } else if (known.isPresent()) {
      answers.refuse(at, Refused.field("number", "billing.import.known"));
    } else if (!isCorrecting(draft, invoice, portion)) {
      answers.refuse(at, Refused.field("corrects", "billing.import.corrects"));
    } else {
      issue(invoice, portion);
      answers.answer(at, Effect.MADE);
    }
  }

  private static Invoice invoice(InvoiceDraft draft, Place place, OpenSums sums) {
    var head =
        new Invoice.Head(
            place.operator(),
            place.contract(),
            draft.number(),
            draft.corrects(),
            draft.month(),
            draft.issuedOn(),
            draft.dueOn());
    var parties = new Parties(draft.payee(), place.holder(), place.address());
    var carried =
        draft
            .carried()
            .map(told -> new Invoice.Carried(told, true))
            .orElseGet(
                () -> new Invoice.Carried(sums.openAt(place.contract(), draft.issuedOn()), false));
    return new Invoice(Ids.next(), head, parties, draft.lines(), carried);
  }

  private static boolean isCorrecting(InvoiceDraft draft, Invoice invoice, Portion portion) {
    return draft.corrects() == null
        || Optional.ofNullable(portion.known().get(Spelling.plain(draft.corrects())))
            .filter(other -> other.contract().equals(invoice.contract()))
            .isPresent();
  }

  private void issue(Invoice invoice, Portion portion) {
    portion.known().put(Spelling.plain(invoice.getNumber()), invoice);
    portion.issued().add(invoice);
    var sums = portion.sums();
    if (!sums.isFollowed(invoice.contract(), invoice.getIssuedOn())) {
      var open = sums.openAt(invoice.contract(), invoice.getIssuedOn());
      portion.bookings().add(Receivables.booking(invoice, open));
      portion.newest().add(invoice);
      sums.issued(invoice);
    }
  }
}
