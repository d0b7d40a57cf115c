//! A whole connection, whose two ends do what a script says.

use std::{future::poll_fn, pin::pin, task::Poll};

use arbitrary::{Arbitrary, Unstructured};
use libvirt_proto::{Connect, DomainLifecycle, Stream, remote};
use tokio::task::JoinSet;

use crate::daemon::{self, Daemon, on_runtime};

/// Longer scripts are no better ones.
const STEPS: usize = 64;

#[derive(Arbitrary, Debug)]
enum Step {
    /// The program calls, and waits for the answer or does not.
    Call { forgotten: bool },
    /// The program opens a stream and takes so many pieces of it.
    Download { pieces: u8 },
    /// The program opens a stream, sends so many pieces and ends it, or goes away.
    Upload { pieces: u8, finished: bool },
    /// The program waits for one event, or for none.
    Subscribe { events: u8 },
    /// The daemon answers the oldest call, or the newest.
    Answer { newest: bool, failing: bool },
    /// The daemon sends a piece of the stream that was opened first.
    Piece { length: u8, status: u8, hole: bool },
    /// The daemon tells of an event.
    Event { callback: u8 },
    /// The daemon asks whether anybody is there.
    Ping,
    /// The daemon sends a frame of whatever kind.
    Frame { words: [u8; 6], payload: Vec<u8> },
    /// The daemon sends these bytes.
    Bytes(Vec<u8>),
    /// Both do what they can at the moment.
    Settle,
}

/// The bytes are a script. Whatever it does, all that was begun ends with the connection.
pub fn engine(input: &[u8]) {
    let mut input = Unstructured::new(input);
    let mut steps = Vec::new();
    while steps.len() < STEPS && !input.is_empty() {
        let Ok(step) = Step::arbitrary(&mut input) else {
            break;
        };
        steps.push(step);
    }
    on_runtime(play(steps));
}

async fn play(steps: Vec<Step>) {
    let (mut daemon, connect) = Daemon::with_client().await;
    let mut program = JoinSet::new();
    for step in steps {
        match step {
            Step::Call { forgotten } => {
                let connect = connect.clone();
                program.spawn(async move {
                    let mut call = pin!(connect.call(&remote::ConnectGetLibVersionArgs));
                    if forgotten {
                        // It is begun, and dropped.
                        poll_fn(|context| {
                            let _ = call.as_mut().poll(context);
                            Poll::Ready(())
                        })
                        .await;
                    } else {
                        let _ = call.await;
                    }
                });
            }
            Step::Download { pieces } => {
                let connect = connect.clone();
                program.spawn(async move {
                    let Some(mut stream) = volume(&connect, &daemon::download()).await else {
                        return;
                    };
                    for _ in 0..pieces {
                        if !matches!(stream.next().await, Ok(Some(_))) {
                            break;
                        }
                    }
                });
            }
            Step::Upload { pieces, finished } => {
                let connect = connect.clone();
                program.spawn(async move {
                    let Some(mut stream) = volume(&connect, &daemon::upload()).await else {
                        return;
                    };
                    for length in 0..pieces {
                        if stream.send(vec![1; usize::from(length)]).await.is_err() {
                            return;
                        }
                    }
                    if finished {
                        let _ = stream.finish().await;
                    } else {
                        stream.abort();
                    }
                });
            }
            Step::Subscribe { events } => {
                let connect = connect.clone();
                program.spawn(async move {
                    let Ok(mut subscription) = connect.events::<DomainLifecycle>().await else {
                        return;
                    };
                    for _ in 0..events % 4 {
                        if subscription.next().await.is_err() {
                            break;
                        }
                    }
                });
            }
            Step::Answer { newest, failing } => {
                daemon.answer(newest, failing);
            }
            Step::Piece {
                length,
                status,
                hole,
            } => daemon.piece(length, status, hole),
            Step::Event { callback } => daemon.event(callback),
            Step::Ping => daemon.ping(),
            Step::Frame { words, payload } => daemon.frame(words, &payload),
            Step::Bytes(bytes) => daemon.send(&bytes),
            Step::Settle => daemon.settle().await,
        }
    }
    daemon.settle().await;
    drop(daemon);
    while let Some(ended) = program.join_next().await {
        if let Err(error) = ended {
            std::panic::resume_unwind(error.into_panic());
        }
    }
    daemon::assert_nothing_left(&connect).await;
}

async fn volume<C>(connect: &Connect, arguments: &C) -> Option<Stream>
where
    C: libvirt_proto::procedure::Call,
{
    connect
        .open_stream(arguments)
        .await
        .ok()
        .map(|(stream, _)| stream)
}
