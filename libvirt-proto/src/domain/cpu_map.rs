use std::fmt;

use crate::xdr::Opaque;

/// A set of processors, of the host or of a guest (`unsigned char *cpumap`).
///
/// ```
/// use libvirt_proto::CpuMap;
/// let map: CpuMap = [0, 1, 9].into_iter().collect();
/// assert_eq!(map.to_string(), "0-1,9");
/// assert!(map.contains(9) && !map.contains(2));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CpuMap(Vec<u8>);

impl CpuMap {
    /// Processor 8 * n + m is bit m of byte n.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let length = bytes.len() - bytes.iter().rev().take_while(|&&byte| byte == 0).count();
        Self(bytes[..length].to_vec())
    }

    /// Adds a processor.
    pub fn insert(&mut self, cpu: usize) {
        if self.0.len() <= cpu / 8 {
            self.0.resize(cpu / 8 + 1, 0);
        }
        self.0[cpu / 8] |= 1 << (cpu % 8);
    }

    /// Whether a processor is in it.
    #[must_use]
    pub fn contains(&self, cpu: usize) -> bool {
        self.0
            .get(cpu / 8)
            .is_some_and(|byte| byte & (1 << (cpu % 8)) != 0)
    }

    /// Its processors, the lowest first.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        (0..self.0.len() * 8).filter(|&cpu| self.contains(cpu))
    }

    /// Whether there is none in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn to_opaque(&self) -> Opaque {
        Opaque::from(self.0.clone())
    }

    /// Several maps of one length behind each other.
    pub(crate) fn split(bytes: &[u8], length: usize) -> Vec<Self> {
        if length == 0 {
            return Vec::new();
        }
        bytes.chunks(length).map(Self::from_bytes).collect()
    }
}

impl FromIterator<usize> for CpuMap {
    fn from_iter<I: IntoIterator<Item = usize>>(cpus: I) -> Self {
        let mut map = Self::default();
        for cpu in cpus {
            map.insert(cpu);
        }
        map
    }
}

/// As libvirt's XML has it: `0-3,8`.
impl fmt::Display for CpuMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut cpus = self.iter().peekable();
        let mut separator = "";
        while let Some(first) = cpus.next() {
            let mut last = first;
            while let Some(next) = cpus.next_if_eq(&(last + 1)) {
                last = next;
            }
            if first == last {
                write!(f, "{separator}{first}")?;
            } else {
                write!(f, "{separator}{first}-{last}")?;
            }
            separator = ",";
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_and_bytes() {
        for (bytes, text) in [
            (&[][..], ""),
            (&[0, 0], ""),
            (&[0b0000_0101], "0,2"),
            (&[0xff, 0x01, 0], "0-8"),
            (&[0, 0x80], "15"),
        ] {
            let map = CpuMap::from_bytes(bytes);
            assert_eq!(map.to_string(), text);
            assert_eq!(map, map.iter().collect());
            assert_eq!(map.is_empty(), text.is_empty());
        }
        assert_eq!(CpuMap::split(&[1, 0, 2, 0], 2).len(), 2);
        assert!(CpuMap::split(&[1], 0).is_empty());
    }
}
