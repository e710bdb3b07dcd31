package org.citycabinet.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of a batch job: a reader, a writer, a batchlet or a listener.
 *
 * <p>The batch runtime begins and ends its transactions as an application would, where the server
 * has noted that its thread may. The server's interceptor of transactional beans changes that note
 * and puts it back, but keeps the old one per bean and not per call: where two threads are in one
 * shared bean at once, one may leave it with the other's note. The runtime's next commit is refused
 * then, the job fails, and the thread stays in its transaction with all its locks. A part of a job
 * belongs to its job alone; so the interceptor around it puts back what was there.
 */
@Stereotype
@Dependent
@Transactional(Transactional.TxType.SUPPORTS)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BatchArtifact {}
