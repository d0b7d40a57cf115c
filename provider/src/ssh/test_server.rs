//! An SSH server in this process, for the tests.

use std::{sync::Arc, time::Duration};

use russh::{
    Channel, ChannelId, Pty, Sig,
    keys::{
        Algorithm, PrivateKey, PublicKey,
        key::safe_rng,
        ssh_key::private::{KeypairData, RsaKeypair},
    },
    server::{self, Auth, ChannelOpenHandle, Msg, Session as ServerSession, VerifiedPublicKey},
};
use tokio::{
    net::{TcpListener, TcpSocket},
    task::JoinHandle,
    time::Instant,
};

use super::{HostKeys, Session, Target, known_hosts_line};
use crate::Result;

/// Ends with the test.
pub(super) struct TestServer {
    pub(super) target: Target,
    pub(super) host_key: PrivateKey,
    pub(super) client_key: Arc<PrivateKey>,
    socket: Option<TcpSocket>,
    task: Option<JoinHandle<()>>,
}

impl TestServer {
    pub(super) async fn start() -> Self {
        Self::start_for(ed25519()).await
    }

    pub(super) async fn start_for(client_key: PrivateKey) -> Self {
        let mut server = Self::prepare(client_key);
        server.listen();
        server
    }

    /// A server whose port is taken, but refuses connections until [`Self::listen`].
    pub(super) fn prepare(client_key: PrivateKey) -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(([127, 0, 0, 1], 0).into()).unwrap();
        Self {
            target: Target {
                host: "127.0.0.1".into(),
                port: socket.local_addr().unwrap().port(),
                alias: "guest".into(),
                user: "tester".into(),
                jump: None,
            },
            host_key: ed25519(),
            client_key: Arc::new(client_key),
            socket: Some(socket),
            task: None,
        }
    }

    pub(super) fn listen(&mut self) {
        let listener = self.socket.take().unwrap().listen(16).unwrap();
        let config = Arc::new(server::Config {
            keys: vec![self.host_key.clone()],
            auth_rejection_time: Duration::ZERO,
            ..server::Config::default()
        });
        let allowed = self.client_key.public_key().clone();
        self.task = Some(tokio::spawn(serve(listener, config, allowed)));
    }

    pub(super) fn host_keys(&self) -> HostKeys {
        let key = self.host_key.public_key().to_openssh().unwrap();
        HostKeys::parse(&known_hosts_line(&self.target.alias, &key)).unwrap()
    }

    pub(super) async fn connect(&self) -> Result<Session> {
        let key = Arc::clone(&self.client_key);
        Session::connect(&self.target, key, &self.host_keys(), soon()).await
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}

pub(super) fn ed25519() -> PrivateKey {
    PrivateKey::random(&mut safe_rng(), Algorithm::Ed25519).unwrap()
}

pub(super) fn rsa() -> PrivateKey {
    let pair = RsaKeypair::random(&mut safe_rng(), 2048).unwrap();
    PrivateKey::new(KeypairData::from(pair), "").unwrap()
}

/// A deadline that only a hanging test meets.
pub(super) fn soon() -> Instant {
    Instant::now() + Duration::from_secs(60)
}

async fn serve(listener: TcpListener, config: Arc<server::Config>, allowed: PublicKey) {
    while let Ok((stream, _)) = listener.accept().await {
        let handler = Handler {
            allowed: allowed.clone(),
            terminal: None,
            typed: String::new(),
            cat: false,
        };
        let config = Arc::clone(&config);
        tokio::spawn(async move {
            if let Ok(session) = server::run_stream(config, stream, handler).await {
                let _ = session.await;
            }
        });
    }
}

struct Handler {
    allowed: PublicKey,
    /// `TERM COLUMNSxROWS`, once a terminal is asked for.
    terminal: Option<String>,
    typed: String,
    /// Whether the command echoes its input until it ends.
    cat: bool,
}

type Answer = Result<(), russh::Error>;

impl server::Handler for Handler {
    type Error = russh::Error;

    async fn auth_publickey(
        &mut self,
        user: &str,
        key: VerifiedPublicKey<'_>,
    ) -> Result<Auth, russh::Error> {
        let strong = *key.algorithm != Algorithm::Rsa { hash: None };
        let known = key.public_key.key_data() == self.allowed.key_data();
        Ok(if user == "tester" && known && strong {
            Auth::Accept
        } else {
            Auth::reject()
        })
    }

    async fn channel_open_session(
        &mut self,
        _: Channel<Msg>,
        reply: ChannelOpenHandle,
        _: &mut ServerSession,
    ) -> Answer {
        reply.accept().await;
        Ok(())
    }

    async fn exec_request(
        &mut self,
        channel: ChannelId,
        command: &[u8],
        session: &mut ServerSession,
    ) -> Answer {
        if command == b"refuse" {
            session.channel_failure(channel)?;
            return session.close(channel);
        }
        session.channel_success(channel)?;
        match command {
            b"true" => finish(channel, 0, session),
            b"hello" => {
                session.data(channel, &b"hello\n"[..])?;
                session.extended_data(channel, 1, &b"warning\n"[..])?;
                finish(channel, 3, session)
            }
            b"killed" => {
                session.exit_signal_request(channel, Sig::KILL, false, "", "")?;
                session.close(channel)
            }
            b"crash" => Err(russh::Error::Disconnect),
            b"cat" => {
                self.cat = true;
                Ok(())
            }
            b"hang" => Ok(()),
            other => panic!("no such command: {}", String::from_utf8_lossy(other)),
        }
    }

    async fn pty_request(
        &mut self,
        channel: ChannelId,
        term: &str,
        columns: u32,
        rows: u32,
        _: u32,
        _: u32,
        _: &[(Pty, u32)],
        session: &mut ServerSession,
    ) -> Answer {
        self.terminal = Some(format!("{term} {columns}x{rows}"));
        session.channel_success(channel)
    }

    async fn shell_request(&mut self, channel: ChannelId, session: &mut ServerSession) -> Answer {
        session.channel_success(channel)?;
        let greeting = format!(
            "terminal {}\r\n",
            self.terminal.as_deref().unwrap_or("none")
        );
        session.data(channel, greeting.into_bytes())
    }

    async fn window_change_request(
        &mut self,
        channel: ChannelId,
        columns: u32,
        rows: u32,
        _: u32,
        _: u32,
        session: &mut ServerSession,
    ) -> Answer {
        session.data(channel, format!("now {columns}x{rows}\r\n").into_bytes())
    }

    async fn data(
        &mut self,
        channel: ChannelId,
        data: &[u8],
        session: &mut ServerSession,
    ) -> Answer {
        session.data(channel, data.to_vec())?;
        if self.terminal.is_some() {
            self.typed.push_str(&String::from_utf8_lossy(data));
            if self.typed.ends_with("exit\r") {
                return finish(channel, 5, session);
            }
            if self.typed.ends_with("crash\r") {
                return Err(russh::Error::Disconnect);
            }
        }
        Ok(())
    }

    async fn channel_eof(&mut self, channel: ChannelId, session: &mut ServerSession) -> Answer {
        if self.cat {
            self.cat = false;
            finish(channel, 0, session)?;
        }
        Ok(())
    }
}

fn finish(channel: ChannelId, status: u32, session: &mut ServerSession) -> Answer {
    session.exit_status_request(channel, status)?;
    session.eof(channel)?;
    session.close(channel)
}
